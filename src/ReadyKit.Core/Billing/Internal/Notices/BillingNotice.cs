namespace ReadyKit.Billing.Internal.Notices;

/// <summary>What people are told about a change.</summary>
/// <param name="Action">The activity's code.</param>
/// <param name="Summary">The activity, as the rest of a sentence.</param>
/// <param name="Subject">The mail's subject.</param>
/// <param name="Text">What the mail says.</param>
internal sealed record BillingNotice(string Action, string Summary, string Subject, string Text);
