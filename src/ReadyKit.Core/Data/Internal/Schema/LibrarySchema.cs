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
}
