namespace ReadyKit.Ui.Pages.Billing;

/// <summary>Names the texts of the pages of billing, in the resource files beside it.</summary>
internal sealed class BillingPageTexts;
