namespace ReadyKit.Jobs.Tests.Hosting;

/// <summary>A test with a fresh database.</summary>
public abstract class DatabaseTest : IAsyncLifetime
{
    private TestDatabase? _database;

    protected TestDatabase Database => _database ?? throw new InvalidOperationException("The test was not initialised.");

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync() => await Database.DisposeAsync();
}
