using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReadyKit.Data;

/// <summary>Says in <c>OnModelCreating</c> what the isolation of workspaces cannot guess.</summary>
public static class IsolationModelExtensions
{
    /// <summary>The annotation of an entity whose rows belong to no workspace; its value is the reason.</summary>
    internal const string SharedAnnotation = "ReadyKit:SharedAcrossWorkspaces";

    /// <summary>The annotation of a unique index over all workspaces; its value is the reason.</summary>
    internal const string UniqueAnnotation = "ReadyKit:UniqueAcrossWorkspaces";

    /// <summary>
    /// Says that the rows belong to no workspace, for a type that cannot carry <see cref="SharedAcrossWorkspacesAttribute"/>, such as one of
    /// another package.
    /// </summary>
    /// <param name="builder">The entity.</param>
    /// <param name="reason">Why, in a few words.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static EntityTypeBuilder IsSharedAcrossWorkspaces(this EntityTypeBuilder builder, string reason)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return builder.HasAnnotation(SharedAnnotation, reason);
    }

    /// <summary>
    /// Says that the values of a unique index are taken for all workspaces once one has them. A workspace can find out by trying which values
    /// others have, so it fits only what is public or cannot be guessed.
    /// </summary>
    /// <param name="builder">The index, which is unique.</param>
    /// <param name="reason">Why, in a few words.</param>
    /// <exception cref="ArgumentException">The reason is empty.</exception>
    public static IndexBuilder IsUniqueAcrossWorkspaces(this IndexBuilder builder, string reason)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return builder.IsUnique().HasAnnotation(UniqueAnnotation, reason);
    }
}
