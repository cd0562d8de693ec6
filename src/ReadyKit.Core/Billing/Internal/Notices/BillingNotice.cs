namespace ReadyKit.Billing.Internal.Notices;

/// <summary>What people are told about a change.</summary>
/// <param name="Action">The activity's code.</param>
/// <param name="Arguments">The values that the activity and the mail name.</param>
internal sealed record BillingNotice(string Action, IDictionary<string, object?> Arguments)
{
    /// <summary>The mail's texts; by default those under the activity's code.</summary>
    public string MailTemplate { get; init; } = Action;
}
