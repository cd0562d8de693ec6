namespace ReadyKit.Data;

/// <summary>What stands for a workspace.</summary>
internal sealed record WorkspaceIdentity(Guid Id, string Name, string Slug);
