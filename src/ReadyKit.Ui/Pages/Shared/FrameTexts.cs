namespace ReadyKit.Ui.Pages.Shared;

/// <summary>Names the texts of the frame around pages, in the resource files beside it.</summary>
internal sealed class FrameTexts;
