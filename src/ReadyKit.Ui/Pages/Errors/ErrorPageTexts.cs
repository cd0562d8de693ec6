namespace ReadyKit.Ui.Pages.Errors;

/// <summary>Names the texts of the pages of errors, in the resource files beside it.</summary>
internal sealed class ErrorPageTexts;
