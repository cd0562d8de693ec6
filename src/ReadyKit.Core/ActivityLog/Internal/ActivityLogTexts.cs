namespace ReadyKit.ActivityLog.Internal;

/// <summary>Names the texts about the log itself, in the resource files beside it.</summary>
internal sealed class ActivityLogTexts;
