using ReadyKit.Data;

namespace ReadyKit.Workspaces.Internal.Access;

/// <summary>Finds the workspaces of a person for a request, with one statement.</summary>
internal interface IMembershipQuery
{
    /// <summary>The person's workspaces by name: the one with an id, or all when none is given, because pages list them beside.</summary>
    Task<IReadOnlyList<WorkspaceSummary>> FindAsync(
        ReadyKitDbContext context, IServiceProvider services, Guid userId, Guid? id, string? slug, CancellationToken cancellationToken);
}
