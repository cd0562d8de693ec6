namespace ReadyKit.ActivityLog.Internal;

/// <summary>A feature's resources with the sentences of its activities.</summary>
internal sealed record ActivityTextSource(Type Resources);
