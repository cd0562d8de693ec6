namespace ReadyKit.Workspaces;

/// <summary>
/// What a team shares and pays for. An app adds columns by deriving from it and putting a <c>DbSet</c> of the derived type on its context.
/// </summary>
public class Workspace
{
    /// <summary>The most characters a name can have.</summary>
    public const int MaxNameLength = 80;

    /// <summary>The most characters a slug can have.</summary>
    public const int MaxSlugLength = 48;

    /// <summary>The id.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The name as people see it.</summary>
    public string Name { get; set; } = "";

    /// <summary>The part of the address that stands for the workspace; unique, lower case letters, digits and hyphens.</summary>
    public string Slug { get; set; } = "";

    /// <summary>When the workspace was created.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Counts the uses of limits, so that two uses at once wait for each other.</summary>
    internal long LimitVersion { get; set; }
}
