namespace ReadyKit.Billing;

/// <summary>Names of limits that the library's pages know, if <c>AddLimit</c> adds them.</summary>
public static class LimitNames
{
    /// <summary>The members of a workspace.</summary>
    public const string Members = "members";
}
