using Microsoft.AspNetCore.Hosting;
using ReadyKit.Testing;
using Xunit;

namespace ReadyKit.TestHost.Hosting;

/// <summary>The sample in memory. As a class fixture it is started with the first visitor.</summary>
public class SaasHostFactory : TestApp<Program>, IAsyncLifetime
{
    public virtual Task InitializeAsync() => Task.Run(() => Database);

    /// <summary>A second instance of the app on the same database.</summary>
    public new SaasHostFactory Twin()
    {
        var twin = new SaasHostFactory();
        PrepareTwin(twin);
        return twin;
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(Repository.SaasHostFolder);
        base.ConfigureWebHost(builder);
    }
}
