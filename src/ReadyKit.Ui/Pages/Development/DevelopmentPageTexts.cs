namespace ReadyKit.Ui.Pages.Development;

/// <summary>Names the texts of the pages for developers, in the resource files beside it.</summary>
internal sealed class DevelopmentPageTexts;
