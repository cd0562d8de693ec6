namespace ReadyKit.Billing.Internal;

/// <summary>What people are told about a change.</summary>
/// <param name="Action">The activity's code.</param>
/// <param name="Arguments">The values of the activity's sentence.</param>
/// <param name="Subject">The mail's subject.</param>
/// <param name="Text">What the mail says.</param>
internal sealed record BillingNotice(string Action, IDictionary<string, object?> Arguments, string Subject, string Text);
