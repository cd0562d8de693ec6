using System.Security.Cryptography;
using System.Text;

namespace ReadyKit.Testing;

/// <summary>A fresh, empty database of the kind that <c>READYKIT_TEST_DATABASE</c> names.</summary>
public abstract class TestDatabase : IAsyncDisposable
{
    /// <summary>What the run asks for: <c>sqlite</c> (also when nothing is said) or <c>postgresql</c>.</summary>
    public static string Kind { get; } = Environment.GetEnvironmentVariable("READYKIT_TEST_DATABASE") switch
    {
        null or "" or SqliteTestDatabase.Name => SqliteTestDatabase.Name,
        PostgreSqlTestDatabase.Name => PostgreSqlTestDatabase.Name,
        var other => throw new InvalidOperationException(
            $"READYKIT_TEST_DATABASE is '{other}'; it must be 'sqlite' or 'postgresql'."),
    };

    /// <summary>Its kind: <c>sqlite</c> or <c>postgresql</c>.</summary>
    public abstract string Provider { get; }

    /// <summary>How the app reaches it.</summary>
    public abstract string ConnectionString { get; }

    /// <summary>Where the development billing keeps what belongs to this database; the same for everyone on it.</summary>
    private string BillingFile => Path.Combine(
        Path.GetTempPath(), $"readykit-billing-{Environment.UserName}", $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ConnectionString)))}.json");

    /// <summary>The settings that point an app at this database.</summary>
    public IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>
    {
        ["ReadyKit:Database:Provider"] = Provider,
        ["ReadyKit:Database:ConnectionString"] = ConnectionString,
        ["ConnectionStrings:ReadyKit"] = ConnectionString,
        ["ReadyKit:Billing:Development:File"] = BillingFile,
    };

    /// <summary>Makes a database of the kind that the run asks for.</summary>
    public static async Task<TestDatabase> CreateAsync() =>
        Kind == PostgreSqlTestDatabase.Name
            ? await PostgreSqlTestDatabase.CreateOnSharedServerAsync()
            : new SqliteTestDatabase();

    /// <summary>Removes the database.</summary>
    public abstract ValueTask DisposeAsync();

    /// <summary>Takes away what the development billing kept: for whoever owns the database.</summary>
    private protected void DeleteBillingFile()
    {
        if (Directory.Exists(Path.GetDirectoryName(BillingFile)))
        {
            File.Delete(BillingFile);
        }
    }
}
