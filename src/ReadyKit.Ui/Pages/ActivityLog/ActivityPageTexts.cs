namespace ReadyKit.Ui.Pages.ActivityLog;

/// <summary>Names the texts of the activity log's page, in the resource files beside it.</summary>
internal sealed class ActivityPageTexts;
