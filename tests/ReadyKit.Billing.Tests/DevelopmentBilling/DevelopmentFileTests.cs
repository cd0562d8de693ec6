using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using ReadyKit.Billing.Development;
using ReadyKit.Billing.Development.Internal.Ledger;

namespace ReadyKit.Billing.Tests.DevelopmentBilling;

/// <summary>The provider's data is no file that is published with the app, and tests with a database of their own have a provider of their own.</summary>
[Trait("Case", "N7")]
public sealed class DevelopmentFileTests
{
    [Theory]
    [InlineData(null, "/app/development-billing.data")]
    [InlineData("Data Source=/data/app.db", "/data/development-billing.data")]
    [InlineData("Data Source=data/app.db;Cache=Shared", "/app/data/development-billing.data")]
    [InlineData("Data Source=:memory:", "/app/development-billing.data")]
    [InlineData("Host=localhost;Database=my/app;Username=me", "/app/development-billing.my_app.data")]
    [InlineData("nonsense", "/app/development-billing.data")]
    public void It_is_kept_beside_the_database(string? connectionString, string path)
    {
        var configuration = new ConfigurationManager();
        configuration["ReadyKit:Database:ConnectionString"] = connectionString;

        var file = new DevelopmentFile(
            Options.Create(new DevelopmentBillingOptions()), configuration, new HostingEnvironment { ContentRootPath = "/app" });

        Assert.Equal(path, file.Path);
        Assert.NotEqual(".json", Path.GetExtension(file.Path));
    }
}
