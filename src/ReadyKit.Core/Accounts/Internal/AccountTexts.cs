namespace ReadyKit.Accounts.Internal;

/// <summary>Names the texts about accounts, in the resource files beside it.</summary>
internal sealed class AccountTexts;
