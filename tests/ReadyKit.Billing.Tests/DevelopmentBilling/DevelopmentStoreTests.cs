using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;
using ReadyKit.Billing.Development;
using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Tests.DevelopmentBilling;

public sealed class DevelopmentStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new("development-billing");

    private string File => _folder.Combine("billing.json");

    [Fact]
    public async Task Two_stores_on_one_file_lose_no_change_of_each_other()
    {
        using var first = Open();
        using var second = Open();

        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => (i % 2 == 0 ? first : second).ChangeAsync(
            ledger => ledger.ClockOffset += TimeSpan.FromDays(1), CancellationToken.None)));

        Assert.Equal(TimeSpan.FromDays(60), await first.ReadAsync(ledger => ledger.ClockOffset, CancellationToken.None));
    }

    [Fact]
    public async Task The_secret_is_made_once()
    {
        using var first = Open();
        using var second = Open();

        var secret = await first.ReadAsync(ledger => ledger.Secret, CancellationToken.None);

        Assert.Equal(secret, await second.ReadAsync(ledger => ledger.Secret, CancellationToken.None));
        Assert.True(secret.Length > 32);
    }

    [Fact]
    public async Task A_draft_that_a_killed_process_left_is_no_hindrance()
    {
        using var store = Open();
        await store.ChangeAsync(ledger => ledger.ClockOffset = TimeSpan.FromDays(2), CancellationToken.None);
        await System.IO.File.WriteAllTextAsync(File + ".tmp", "{ \"Clock");

        Assert.Equal(TimeSpan.FromDays(2), await Open().ReadAsync(ledger => ledger.ClockOffset, CancellationToken.None));
        await store.ChangeAsync(ledger => ledger.ClockOffset = TimeSpan.FromDays(3), CancellationToken.None);
        Assert.Equal(TimeSpan.FromDays(3), await Open().ReadAsync(ledger => ledger.ClockOffset, CancellationToken.None));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named()
    {
        await System.IO.File.WriteAllTextAsync(File, "not json");

        var failure = await Assert.ThrowsAsync<BillingProviderException>(() => Open().ReadAsync(ledger => ledger.Secret, CancellationToken.None));

        Assert.Contains(File, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_fails_changes_nothing()
    {
        using var store = Open();

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.ChangeAsync<bool>(
            ledger =>
            {
                ledger.ClockOffset = TimeSpan.FromDays(9);
                throw new InvalidOperationException();
            },
            CancellationToken.None));

        Assert.Equal(TimeSpan.Zero, await store.ReadAsync(ledger => ledger.ClockOffset, CancellationToken.None));
    }

    public void Dispose() => _folder.Dispose();

    private DevelopmentStore Open() =>
        new(new DevelopmentFile(Options.Create(new DevelopmentBillingOptions { File = File }), new ConfigurationManager(), new HostingEnvironment { ContentRootPath = _folder.Path }));
}
