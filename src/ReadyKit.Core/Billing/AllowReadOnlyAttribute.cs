namespace ReadyKit.Billing;

/// <summary>
/// Lets an endpoint, a page or a controller change things also while its workspace is read-only because it was not paid for. The billing pages
/// and the upgrade page of a workspace need it not.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AllowReadOnlyAttribute : Attribute;
