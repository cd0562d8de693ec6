namespace ReadyKit.Core.Tests.Accounts.Passwords;

/// <summary>Hashes one password at a time; two more may wait.</summary>
public sealed class NarrowGateHost : CoreHost
{
    public const int Places = 3;

    public NarrowGateHost()
    {
        Settings["ReadyKit:Accounts:HashConcurrency"] = "1";
        Settings["ReadyKit:Accounts:HashQueue"] = "2";
    }
}
