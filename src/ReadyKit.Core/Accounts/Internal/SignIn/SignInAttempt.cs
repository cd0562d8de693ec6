namespace ReadyKit.Accounts.Internal.SignIn;

/// <summary>A use that was taken, or refused, of what may be tried with an address.</summary>
/// <param name="Action">What is tried.</param>
/// <param name="Address">The normalized address it is tried with.</param>
/// <param name="Origin">Where from: a known browser, or else a network.</param>
/// <param name="IsKnown">Whether it is a known browser.</param>
/// <param name="Wait">How long to wait before the next try; <see langword="null"/> when it was taken.</param>
internal sealed record SignInAttempt(string Action, string Address, string Origin, bool IsKnown, TimeSpan? Wait)
{
    public bool IsTaken => Wait is null;

    public OperationError Refusal => AttemptLimits.TooMany(Wait ?? TimeSpan.Zero);
}
