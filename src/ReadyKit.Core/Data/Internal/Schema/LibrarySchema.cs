using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Data.Internal.Schema;

/// <summary>What the library's tables say about who may use them: one row.</summary>
internal sealed class LibrarySchema
{
    public const int OnlyId = 1;

    /// <summary>
    /// The oldest version of the library that works on these tables. Raise it, with the migration that makes it so, when older versions no longer
    /// can: they refuse to start then.
    /// </summary>
    public const string LeastVersionNow = "0.1.0";

    public int Id { get; init; }

    public required string LeastVersion { get; init; }

    /// <summary>Looks whether this version of the library may use the tables.</summary>
    /// <exception cref="ReadyKitSetupException">A newer one has made them such that it may not.</exception>
    public static async Task RequireFitAsync(ReadyKitSchemaContext context, CancellationToken cancellationToken)
    {
        var own = typeof(LibrarySchema).Assembly.GetName().Version;
        var least = await context.Set<LibrarySchema>().Select(s => s.LeastVersion).FirstOrDefaultAsync(cancellationToken);
        if (least is not null && Version.Parse(least) > own)
        {
            throw new ReadyKitSetupException(
                $"The database was migrated by a newer ReadyKit and needs at least version {least}; this app has {own?.ToString(3)}. Update the ReadyKit packages.");
        }
    }
}
