namespace ReadyKit.Accounts.Internal.SignIn;

/// <summary>That somebody is the person of an account, as the account was when it was shown. No session begins without one.</summary>
internal sealed record SignInProof
{
    /// <summary>A password (RFC 8176, section 2).</summary>
    public const string Password = "pwd";

    /// <summary>Several factors.</summary>
    public const string SeveralFactors = "mfa";

    private SignInProof()
    {
    }

    public required Guid UserId { get; init; }

    public required string Name { get; init; }

    /// <summary>The security stamp as it was read then.</summary>
    public required string Stamp { get; init; }

    public required IReadOnlyList<string> Methods { get; init; }

    public bool HasSecondFactor => Methods.Contains(SeveralFactors);

    /// <summary>Whether the account asks for more than was shown.</summary>
    public required bool NeedsSecondFactor { get; init; }

    /// <param name="user">The account as it was read before the proof was looked at.</param>
    /// <param name="methods">How it was shown: values of RFC 8176.</param>
    public static SignInProof Of(ReadyKitUser user, params string[] methods) => new()
    {
        UserId = user.Id,
        Name = user.Name,
        Stamp = user.SecurityStamp ?? "",
        Methods = methods,
        NeedsSecondFactor = user.TwoFactorEnabled && !methods.Contains(SeveralFactors),
    };
}
