namespace SaasHost.Pages;

/// <summary>Names the texts of the app's pages, in the resource files beside it.</summary>
public sealed class PageTexts;
