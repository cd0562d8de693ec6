using Microsoft.Data.Sqlite;

namespace ReadyKit.TestHost.Databases;

/// <summary>A SQLite file in a temporary folder.</summary>
public sealed class SqliteTestDatabase : TestDatabase
{
    public const string Name = "sqlite";

    private readonly TemporaryFolder _folder = new("sqlite");

    public override string Provider => Name;

    public string File => _folder.Combine("test.db");

    public override string ConnectionString => $"Data Source={File}";

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
