namespace ReadyKit.Billing;

/// <summary>What a workspace may do with its data.</summary>
public enum AccessLevel
{
    /// <summary>Everything its plan gives.</summary>
    Full = 0,

    /// <summary>Look, but change nothing; billing pages stay open.</summary>
    ReadOnly = 1,
}
