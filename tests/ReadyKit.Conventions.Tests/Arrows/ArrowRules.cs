namespace ReadyKit.Conventions.Tests.Arrows;

/// <summary>Who may use whom. Whatever is not said here is forbidden.</summary>
internal static class ArrowRules
{
    /// <summary>Each feature may use the public rim of those to its left.</summary>
    private static readonly string[] _features =
        ["ActivityLog", "Accounts", "Workspaces", "Billing", "ApiKeys", "OutgoingWebhooks", "Administration"];

    /// <summary>Services that every feature may use; they know no feature.</summary>
    private static readonly string[] _services = ["Localization", "RateLimits", "Access", "Mail", "Jobs", "Cli"];

    private static readonly string[] _databases = ["ReadyKit.Sqlite", "ReadyKit.PostgreSql"];

    /// <summary>Whether one place may use the other. Data's rim is open to the insides of features and services, not to their rims; its inside to nobody.</summary>
    public static bool Allows(Place from, Place to) =>
        from.Part == to.Part
        || from.Part == Place.Composition
        || (to is { Part: "Data", IsInternal: false } && from.IsInternal && IsRim(from.Part))
        || (!to.IsInternal && (to.Part is Place.Kernel or Place.Composition || AllowsRim(from, to.Part)));

    private static bool AllowsRim(Place from, string to)
    {
        if (_features.Contains(from.Part))
        {
            return IsLeftOf(to, from.Part) || _services.Contains(to);
        }

        return from.Part switch
        {
            _ when _services.Contains(from.Part) => _services.Contains(to),
            "Data" => IsRim(to),
            "ReadyKit.Ui" => IsRim(to),
            "ReadyKit.Testing" => to == "Data" || IsRim(to),
            _ when _databases.Contains(from.Part) => to == "Data" || IsRim(to),
            _ when IsBillingProvider(from.Part) => to is "Billing" or "Localization",
            _ => false,
        };
    }

    private static bool IsRim(string part) => _features.Contains(part) || _services.Contains(part);

    private static bool IsLeftOf(string part, string feature)
    {
        var position = Array.IndexOf(_features, part);
        return position >= 0 && position < Array.IndexOf(_features, feature);
    }

    private static bool IsBillingProvider(string part) =>
        part.StartsWith("ReadyKit.Billing.", StringComparison.Ordinal);
}
