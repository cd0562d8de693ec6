namespace ReadyKit.Billing.Providers.Diagnostics;

/// <summary>How something is that was looked at.</summary>
public enum FindingLevel
{
    /// <summary>As it should be.</summary>
    Ok = 0,

    /// <summary>It works, and should be looked after.</summary>
    Warning = 1,

    /// <summary>Something will go wrong.</summary>
    Error = 2,
}
