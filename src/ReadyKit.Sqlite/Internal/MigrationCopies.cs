using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Storage;

namespace ReadyKit.Sqlite.Internal;

/// <summary>Copies of the database from before its tables were rebuilt, beside it. The latest few are kept.</summary>
internal static class MigrationCopies
{
    private const int Kept = 3;

    public static async Task MakeAsync(IRelationalConnection connection, string? migration, CancellationToken cancellationToken)
    {
        var file = ((SqliteConnection)connection.DbConnection).DataSource;
        if (!Path.IsPathRooted(file))
        {
            return;
        }

        var copy = $"{file}-before-{migration}.bak";
        File.Delete(copy);
        await using var command = connection.DbConnection.CreateCommand();
        command.CommandText = "VACUUM INTO $copy";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("$copy", copy);
        command.Parameters.Add(parameter);
        await command.ExecuteNonQueryAsync(cancellationToken);
        foreach (var old in new DirectoryInfo(Path.GetDirectoryName(file)!).GetFiles($"{Path.GetFileName(file)}-before-*.bak")
            .OrderByDescending(f => f.LastWriteTimeUtc).Skip(Kept))
        {
            old.Delete();
        }
    }
}
