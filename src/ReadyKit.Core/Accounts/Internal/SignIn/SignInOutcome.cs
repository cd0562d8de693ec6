namespace ReadyKit.Accounts.Internal.SignIn;

/// <summary>What a proof led to.</summary>
internal enum SignInOutcome
{
    /// <summary>A session began.</summary>
    Started,

    /// <summary>The account asks for a second factor: a challenge was made, and nobody is signed in.</summary>
    SecondFactorNeeded,

    /// <summary>The account changed since the proof was looked at, or may not be used.</summary>
    Refused,
}
