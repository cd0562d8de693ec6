namespace ReadyKit.Conventions.Tests.Arrows;

/// <summary>Arrows that still point the wrong way. The list only gets shorter: an entry that is mended must leave it.</summary>
internal static class OpenArrows
{
    private static readonly Dictionary<string, string[]> _byPackage = new()
    {
        ["ReadyKit.Core"] =
        [
            "Cli/Internal -> Data/Internal: ReadyKit.Cli.Internal.DatabaseCommands uses ReadyKit.Data.Internal.Schema.DatabaseMigrator",
            "Cli/Internal -> Data/Internal: ReadyKit.Cli.Internal.MigrationCheck uses ReadyKit.Data.Internal.Schema.DatabaseMigrator",
        ],
    };

    public static IReadOnlyCollection<string> Of(string package) => _byPackage.GetValueOrDefault(package, []);
}
