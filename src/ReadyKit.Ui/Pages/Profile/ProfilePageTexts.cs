namespace ReadyKit.Ui.Pages.Profile;

/// <summary>Names the texts of the profile, in the resource files beside it.</summary>
internal sealed class ProfilePageTexts;
