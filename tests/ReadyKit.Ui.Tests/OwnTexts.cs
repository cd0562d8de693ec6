namespace ReadyKit.Ui.Tests;

/// <summary>Names the app's own texts: one of its own, and one in place of the library's.</summary>
public sealed class OwnTexts;
