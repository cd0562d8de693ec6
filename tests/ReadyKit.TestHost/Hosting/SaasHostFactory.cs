using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using ReadyKit.TestHost.Databases;
using ReadyKit.TestHost.Visitors;
using Xunit;

namespace ReadyKit.TestHost.Hosting;

/// <summary>
/// The sample in memory, on a fresh database of its own. As a class fixture it is started with the first client;
/// derive from it, or set the properties before, to change settings and services.
/// </summary>
public class SaasHostFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    private TestDatabase? _database;

    public SaasHostFactory() => ClientOptions.BaseAddress = new Uri("https://localhost");

    public TestDatabase Database => _database ?? throw new InvalidOperationException("The factory was not initialised.");

    /// <summary>Development, unless a test asks for Production.</summary>
    public string EnvironmentName { get; set; } = "Development";

    /// <summary>The app's clock, when it is not the system's.</summary>
    public FakeTimeProvider? Clock { get; set; }

    /// <summary>Settings beside those of the database.</summary>
    public Dictionary<string, string?> Settings { get; } = new() { ["ReadyKit:BaseUrl"] = "https://localhost" };

    /// <summary>Replaces services after the app has registered its own.</summary>
    public Action<IServiceCollection>? ReplaceServices { get; set; }

    public virtual async Task InitializeAsync() => _database ??= await TestDatabase.CreateAsync();

    /// <summary>A second instance of the app on the same database.</summary>
    public SaasHostFactory Twin()
    {
        var twin = new SaasHostFactory { _database = new BorrowedTestDatabase(Database), EnvironmentName = EnvironmentName, Clock = Clock };
        foreach (var (key, value) in Settings)
        {
            twin.Settings[key] = value;
        }

        return twin;
    }

    /// <summary>A person with an empty cookie jar.</summary>
    public Visitor CreateVisitor()
    {
        var jar = new CookieJar();
        return new Visitor(CreateDefaultClient(ClientOptions.BaseAddress, jar), jar);
    }

    /// <summary>Runs code with the app's services, in a scope of its own.</summary>
    public async Task<TResult> WithServicesAsync<TResult>(Func<IServiceProvider, Task<TResult>> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        await using var scope = Services.CreateAsyncScope();
        return await action(scope.ServiceProvider);
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment(EnvironmentName);
        builder.UseContentRoot(Repository.SaasHostFolder);
        foreach (var (key, value) in Database.Settings.Concat(Settings))
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            if (Clock is not null)
            {
                services.AddSingleton<TimeProvider>(Clock);
            }

            // The development billing sends its webhooks to the app's own address, which is in memory here.
            services.AddHttpClient("ReadyKit.DevelopmentBilling").ConfigurePrimaryHttpMessageHandler(() => Server.CreateHandler());
            ReplaceServices?.Invoke(services);
        });
    }
}
