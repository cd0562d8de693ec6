namespace ReadyKit.Ui.Client;

/// <summary>Names the texts of the scripts and components of all pages, in the resource files beside it.</summary>
internal sealed class KitTexts;
