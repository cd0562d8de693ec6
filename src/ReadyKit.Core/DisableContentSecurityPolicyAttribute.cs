namespace ReadyKit;

/// <summary>
/// Leaves an endpoint's answers without ReadyKit's content security policy, except that other sites may not frame them: for pages of an app that
/// have inline scripts and answer for them by themselves. An endpoint that sets a policy header itself needs no attribute.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class DisableContentSecurityPolicyAttribute : Attribute;
