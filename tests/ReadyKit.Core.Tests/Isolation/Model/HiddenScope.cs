namespace ReadyKit.Core.Tests.Isolation.Model;

/// <summary>Has its workspace where EF Core does not see it.</summary>
internal sealed class HiddenScope : IWorkspaceScoped
{
    public Guid Id { get; init; }

    Guid IWorkspaceScoped.WorkspaceId => Id;
}
