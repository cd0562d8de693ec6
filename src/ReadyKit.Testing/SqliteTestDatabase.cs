using Microsoft.Data.Sqlite;

namespace ReadyKit.Testing;

/// <summary>A SQLite file in a temporary folder.</summary>
public sealed class SqliteTestDatabase : TestDatabase
{
    /// <summary>What <c>READYKIT_TEST_DATABASE</c> says for it.</summary>
    public const string Name = "sqlite";

    private readonly TemporaryFolder _folder = new("sqlite");

    /// <inheritdoc/>
    public override string Provider => Name;

    /// <summary>The full path of the file.</summary>
    public string File => _folder.Combine("test.db");

    /// <inheritdoc/>
    public override string ConnectionString => $"Data Source={File}";

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        _folder.Dispose();
        DeleteBillingFile();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
