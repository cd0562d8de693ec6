namespace ReadyKit.Core.Tests.Accounts;

/// <summary>Nobody can register.</summary>
public sealed class ClosedHost : CoreHost
{
    public ClosedHost() => Settings["ReadyKit:Accounts:RegistrationEnabled"] = "false";
}
