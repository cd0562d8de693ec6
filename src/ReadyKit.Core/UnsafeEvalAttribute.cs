namespace ReadyKit;

/// <summary>
/// Lets a page's scripts make functions from text, which the full Vue build needs to compile templates in the browser. Only pages that
/// carry it get <c>'unsafe-eval'</c> in their content security policy (CSP Level 3, section 2.3.1).
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class UnsafeEvalAttribute : Attribute;
