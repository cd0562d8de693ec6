namespace ReadyKit.Billing.Internal;

/// <summary>Names the texts about billing, in the resource files beside it.</summary>
internal sealed class BillingTexts;
