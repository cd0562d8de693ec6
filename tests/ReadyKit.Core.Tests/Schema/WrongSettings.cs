namespace ReadyKit.Core.Tests.Schema;

/// <summary>Settings of many parts that are wrong in many ways: of another type, out of range, unknown, unreadable.</summary>
internal static class WrongSettings
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["ReadyKit:BaseUrl"] = "nowhere",
        ["ReadyKit:TrustedProxies:0"] = "proxy",
        ["ReadyKit:Accounts:MinPasswordLength"] = "twelve",
        ["ReadyKit:Sessions:IdleTimeout"] = "00:00:01",
        ["ReadyKit:Sessions:AbsoluteTimeout"] = "never",
        ["ReadyKit:Database:ConnectionString"] = "Datum Source=app.db",
        ["ReadyKit:Jobs:Concurrency"] = "-1",
        ["ReadyKit:Mail:Port"] = "smtp",
        ["ReadyKit:Csp:AppliesToApp"] = "maybe",
        ["ReadyKit:KeyRing:Key"] = "abc",
        ["ReadyKit:Billing:GracePeriod"] = "long",
        ["ReadyKit:Ui:Light:Primary"] = "red",
    };

    /// <summary>What messages must name; of a list, its name.</summary>
    public static IEnumerable<string> Told => All.Keys.Select(key => key.Split(":0")[0]);
}
