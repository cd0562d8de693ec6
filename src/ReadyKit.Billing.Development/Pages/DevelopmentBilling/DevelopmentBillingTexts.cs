namespace ReadyKit.Billing.Development.Pages.DevelopmentBilling;

/// <summary>Names the texts of the provider's pages, in the resource files beside it.</summary>
internal sealed class DevelopmentBillingTexts;
