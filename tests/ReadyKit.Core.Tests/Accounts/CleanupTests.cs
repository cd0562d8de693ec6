using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts.Internal;
using ReadyKit.Accounts.Internal.Sessions;
using ReadyKit.Data;
using ReadyKit.Jobs;
using ReadyKit.Mail.Internal;

namespace ReadyKit.Core.Tests.Accounts;

public sealed class CleanupTests(CleanupHost host) : IClassFixture<CleanupHost>
{
    private static readonly string[] _added = ["over", "idle", "on", "sent over", "sent on", "waiting"];

    private DateTimeOffset Now => host.Clock!.GetUtcNow();

    [Fact]
    public async Task What_is_over_goes_within_an_hour_and_the_rest_stays()
    {
        var user = await host.FindUserAsync(await host.CreateAccountAsync());
        await AddAsync([
            new Throttle { Key = "over", WindowEndsAt = Now.AddMinutes(5) }, new Throttle { Key = "on", WindowEndsAt = Now.AddHours(3) },
            new Challenge { Hash = "over", Purpose = ChallengePurpose.Setup, ExpiresAt = Now.AddMinutes(5) },
            new Challenge { Hash = "on", Purpose = ChallengePurpose.Setup, ExpiresAt = Now.AddHours(3) },
            NewSession("over", user.Id, Now, Now.AddMinutes(5)), NewSession("idle", user.Id, Now.AddDays(-7).AddMinutes(5), Now.AddDays(3)),
            NewSession("on", user.Id, Now, Now.AddDays(3)),
            NewMail("sent over", Now.AddDays(-7).AddMinutes(5), Now), NewMail("waiting", Now.AddDays(-8), null), NewMail("sent on", Now.AddDays(-6), Now),
        ]);

        await TickAsync(async () => await CountAsync() == 5);

        Assert.Equal(["on"], await KeysAsync<Throttle>(t => t.Key));
        Assert.Equal(["on"], await KeysAsync<Challenge>(t => t.Hash));
        Assert.Equal(["on"], await KeysAsync<Session>(s => s.IdHash));
        Assert.Equal(["sent on", "waiting"], await KeysAsync<QueuedMail>(m => m.Subject));
    }

    [Fact]
    public async Task Many_rows_go_in_batches_and_for_several_processes_at_once()
    {
        const int Many = (2 * OldRows.BatchSize) + 1;
        await AddAsync([.. Enumerable.Range(0, Many).Select(i => new Throttle { Key = $"many {i}", WindowEndsAt = Now.AddSeconds(-i - 1) })]);
        await AddAsync([new Throttle { Key = "many on", WindowEndsAt = Now.AddHours(8) }]);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => host.WithServicesAsync(async services =>
        {
            await services.GetServices<ICleanup>().OfType<AccountCleanup>().Single().RunAsync(CancellationToken.None);
            return 0;
        })));

        Assert.Equal(1, await host.QueryAsync(context => context.Set<Throttle>().CountAsync(t => t.Key.StartsWith("many"))));
    }

    private static Session NewSession(string id, Guid user, DateTimeOffset seen, DateTimeOffset end) =>
        new() { IdHash = id, UserId = user, Stamp = "", Methods = "pwd", CreatedAt = seen, LastSeenAt = seen, ExpiresAt = end };

    private static QueuedMail NewMail(string subject, DateTimeOffset at, DateTimeOffset? sent) =>
        new() { MessageId = subject, To = "ada@example.com", Subject = subject, Text = "", Html = "", CreatedAt = at, SentAt = sent };

    private Task<int> AddAsync(params object[] rows) => host.QueryAsync(context =>
    {
        context.AddRange(rows);
        return context.SaveChangesAsync();
    });

    private async Task<List<string>> KeysAsync<T>(System.Linq.Expressions.Expression<Func<T, string>> key)
        where T : class =>
        [.. (await host.QueryAsync(context => context.Set<T>().Select(key).ToListAsync())).Intersect(_added).Order(StringComparer.Ordinal)];

    private async Task<int> CountAsync() =>
        (await KeysAsync<Throttle>(t => t.Key)).Count + (await KeysAsync<Challenge>(t => t.Hash)).Count
        + (await KeysAsync<Session>(s => s.IdHash)).Count + (await KeysAsync<QueuedMail>(m => m.Subject)).Count;

    /// <summary>Lets an hour pass, and waits for what follows in the background.</summary>
    private async Task TickAsync(Func<Task<bool>> done)
    {
        host.Clock!.Advance(TimeSpan.FromHours(1));
        var waited = Stopwatch.StartNew();
        while (!await done())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromMinutes(2), "Nothing was removed.");
            await Task.Delay(20);
        }
    }
}
