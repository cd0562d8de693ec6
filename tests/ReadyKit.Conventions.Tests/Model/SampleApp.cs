using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;
using ReadyKit.TestHost.Hosting;

namespace ReadyKit.Conventions.Tests.Model;

/// <summary>The started sample and the model of its context.</summary>
public sealed class SampleApp : SaasHostFactory
{
    public IModel Model { get; private set; } = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        var context = typeof(Program).Assembly.GetTypes().Single(type => type.IsSubclassOf(typeof(ReadyKitDbContext)));
        using var scope = Services.CreateScope();
        Model = ((ReadyKitDbContext)scope.ServiceProvider.GetRequiredService(context)).GetService<IDesignTimeModel>().Model;
    }
}
