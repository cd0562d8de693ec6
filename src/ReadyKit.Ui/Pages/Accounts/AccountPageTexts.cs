namespace ReadyKit.Ui.Pages.Accounts;

/// <summary>Names the texts of the pages of signing in and registering, in the resource files beside it.</summary>
internal sealed class AccountPageTexts;
