namespace ReadyKit.Core.Tests.Accounts;

/// <summary>Bears with more tries of one address than a person makes.</summary>
public sealed class PatientHost : CoreHost
{
    public PatientHost() => Settings["ReadyKit:Accounts:MaxFailedSignIns"] = "100";
}
