namespace ReadyKit.Core.Tests.ActivityLog;

/// <summary>Names the sentences of a feature, in two languages.</summary>
internal sealed class ParcelTexts;
