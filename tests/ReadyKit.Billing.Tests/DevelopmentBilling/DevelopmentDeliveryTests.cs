using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReadyKit.Billing.Development;
using ReadyKit.Billing.Development.Internal;
using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Development.Internal.Webhooks;
using ReadyKit.Web;

namespace ReadyKit.Billing.Tests.DevelopmentBilling;

public sealed class DevelopmentDeliveryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("development-delivery");

    [Fact]
    public async Task Nothing_is_delivered_before_the_server_listens()
    {
        using var store = new DevelopmentStore(new DevelopmentFile(
            Options.Create(new DevelopmentBillingOptions { File = "billing.data" }), new ConfigurationManager(), new HostingEnvironment { ContentRootPath = _folder.Path }));
        await store.ChangeAsync(
            ledger =>
            {
                ledger.Announce("changed", "cus_1", "sub_1", DateTimeOffset.UnixEpoch);
                return true;
            },
            CancellationToken.None);
        var lifetime = new ApplicationLifetime(NullLogger<ApplicationLifetime>.Instance);
        using var delivery = new DevelopmentDelivery(store, Outbox(store), lifetime, NullLogger<DevelopmentDelivery>.Instance);

        await delivery.StartAsync(CancellationToken.None);
        await Task.Delay(500);
        Assert.Equal(0, await CountAttemptsAsync(store));

        lifetime.NotifyStarted();
        await Eventually.TrueAsync(async () => await CountAttemptsAsync(store) > 0, "a delivery was tried");
        await delivery.StopAsync(CancellationToken.None);
    }

    public void Dispose() => _folder.Dispose();

    private static Task<int> CountAttemptsAsync(DevelopmentStore store) => store.ReadAsync(ledger => ledger.Events.Sum(e => e.Attempts), CancellationToken.None);

    private static DevelopmentOutbox Outbox(DevelopmentStore store)
    {
        var clients = new ServiceCollection().AddHttpClient().BuildServiceProvider().GetRequiredService<IHttpClientFactory>();
        var nobody = new PublicUrl(Options.Create(new ReadyKitOptions { BaseUrl = $"http://127.0.0.1:{LoopbackPort.Pick()}" }), new TestServer(new ServiceCollection().BuildServiceProvider()));
        return new DevelopmentOutbox(new DevelopmentBank(store, TimeProvider.System), clients, nobody, TimeProvider.System);
    }
}
