using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ReadyKit.Testing.Internal;

namespace ReadyKit.Testing;

/// <summary>
/// An app in memory, on a fresh database of its own. It starts with the first visitor; to change settings, services or the clock, derive
/// from it or set its properties before. Its calls to its own address, such as those of the development billing, stay in memory.
/// </summary>
/// <typeparam name="TEntryPoint">A type of the app's assembly, usually its <c>Program</c>.</typeparam>
public class TestApp<TEntryPoint> : WebApplicationFactory<TEntryPoint>, ITestApp
    where TEntryPoint : class
{
    private readonly Lock _lock = new();
    private TestDatabase? _database;

    /// <summary>Makes the app; it is started later.</summary>
    public TestApp() => ClientOptions.BaseAddress = new Uri("https://localhost");

    /// <summary>The app's database, of the kind the run asks for. It is made when it is asked for first, and removed with the app.</summary>
    public TestDatabase Database
    {
        get
        {
            lock (_lock)
            {
                // On another thread: a test runner may allow its own no waiting.
                return _database ??= Task.Run(TestDatabase.CreateAsync).GetAwaiter().GetResult();
            }
        }
    }

    /// <summary>The app's environment; Development by default.</summary>
    public string EnvironmentName { get; set; } = "Development";

    /// <summary>The app's clock, when it is not the system's.</summary>
    public FakeTimeProvider? Clock { get; set; }

    /// <summary>What the app logged since it started, as far as its log levels let it through.</summary>
    public FakeLogCollector Logs { get; } = new(Options.Create(new FakeLogCollectorOptions()));

    /// <summary>Settings beside those of the database. The app's address is <c>https://localhost</c>, unless it is changed here.</summary>
    public Dictionary<string, string?> Settings { get; } = new() { ["ReadyKit:BaseUrl"] = "https://localhost" };

    /// <summary>Replaces services after the app has registered its own.</summary>
    public Action<IServiceCollection>? ReplaceServices { get; set; }

    /// <summary>Puts the app on a database that somebody else disposes, before it starts.</summary>
    /// <param name="database">The database.</param>
    /// <exception cref="InvalidOperationException">The app has a database already.</exception>
    public void UseDatabase(TestDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        lock (_lock)
        {
            _database = _database is null ? new BorrowedTestDatabase(database) : throw new InvalidOperationException("The app has a database already.");
        }
    }

    /// <summary>A second instance of the app on the same database, with the same settings and clock. The caller disposes it first.</summary>
    public TestApp<TEntryPoint> Twin()
    {
        var twin = new TestApp<TEntryPoint>();
        PrepareTwin(twin);
        return twin;
    }

    /// <inheritdoc/>
    public Visitor CreateVisitor()
    {
        var jar = new CookieJar();
        return new Visitor(CreateDefaultClient(ClientOptions.BaseAddress, jar), jar);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // On another thread: a test runner may allow its own no waiting.
            Task.Run(() => DisposeAsync().AsTask()).GetAwaiter().GetResult();
        }

        base.Dispose(disposing);
    }

    /// <summary>Puts another instance of the app on this one's database.</summary>
    protected void PrepareTwin(TestApp<TEntryPoint> twin)
    {
        ArgumentNullException.ThrowIfNull(twin);
        twin.UseDatabase(Database);
        (twin.EnvironmentName, twin.Clock) = (EnvironmentName, Clock);
        foreach (var (key, value) in Settings)
        {
            twin.Settings[key] = value;
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment(EnvironmentName);
        foreach (var (key, value) in Database.Settings.Concat(Settings))
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<ILoggerProvider>(_ => new FakeLoggerProvider(Logs));
            if (Clock is not null)
            {
                services.AddSingleton<TimeProvider>(Clock);
            }

            services.ConfigureHttpClientDefaults(clients => clients.AddHttpMessageHandler(provider =>
                new OwnAddressHandler(ClientOptions.BaseAddress, provider.GetRequiredService<IServer>() as TestServer)));
            ReplaceServices?.Invoke(services);
        });
    }
}
