namespace ReadyKit.Accounts.Internal;

/// <summary>What a challenge is for. The numbers stand in rows.</summary>
internal enum ChallengePurpose
{
    ResetPassword = 1,
    Setup = 2,
    SecondFactor = 3,
}
