using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Internal.Notices;
using ReadyKit.Jobs;
using ReadyKit.TestHost.Hosting;
using ReadyKit.TestHost.Processes;

namespace ReadyKit.Billing.Tests.Checkout;

public sealed partial class KillTests
{
    private const string Email = "ada@example.com";

    private const int Kills = 4;

    // In milliseconds; about as long as a purchase takes.
    private const int LongestDelay = 600;

    [Fact]
    [Trait("Case", "WH-05")]
    [Trait("Case", "SU-01")]
    public async Task A_process_killed_at_any_moment_of_a_purchase_loses_and_doubles_nothing()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var process = new SaasHostProcess(database);
        await process.StartAsync();
        using var visitor = process.CreateVisitor();
        var ada = await RegisterAsync(visitor);

        var delays = Enumerable.Range(0, Kills).Select(_ => Random.Shared.Next(LongestDelay)).ToList();
        foreach (var delay in delays)
        {
            var buying = BuyAsync(ada);
            await Task.Delay(delay);
            await process.KillAsync();
            await Record.ExceptionAsync(() => buying);
            await process.StartAsync();
        }

        await BuyAsync(ada);
        await ada.WaitForAsync("pro", "active");
        await UntilDeliveredAsync(visitor, database);
        var control = await visitor.OpenAsync("/dev/billing");
        var activities = await visitor.Http.GetStringAsync(new Uri($"/api/workspaces/{ada.WorkspaceId}/activity", UriKind.Relative));
        var mailbox = await visitor.OpenAsync("/dev/mail");
        var welcomes = MailPattern().Matches(mailbox.Html).Select(link => link.Value).Distinct().Count(link => IsWelcome(mailbox.Html, link));
        Assert.True(
            (Count(control.Html, "</span>Active<"), Count(activities, BillingNotices.Started), welcomes) == (1, 1, 1),
            $"Killed after {string.Join(", ", delays)} ms. Mails: {welcomes}.\n{activities}\n{control.Html}");
    }

    /// <summary>Goes as far as the process lives, and on from there the next time.</summary>
    private static async Task BuyAsync(Subscriber person)
    {
        var page = await person.StartCheckoutAsync();
        if (page.Path.StartsWith("/dev/billing/checkout/", StringComparison.Ordinal) && page.Forms.Count > 0)
        {
            await person.PressAsync(page, "pay");
        }
    }

    /// <summary>Until the provider has told everything, and what it told has been worked off.</summary>
    private static async Task UntilDeliveredAsync(Visitor visitor, TestDatabase database)
    {
        await Eventually.TrueAsync(
            async () => !NotDeliveredPattern().IsMatch((await visitor.OpenAsync("/dev/billing")).Html), "no events are left");
        await using var observer = new SaasHostFactory();
        observer.UseDatabase(database);
        observer.Settings["ReadyKit:Jobs:Enabled"] = "false";
        await Eventually.TrueAsync(
            async () => await observer.WithServicesAsync(CountJobsAsync) == 0, "no jobs are left");
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static Task<int> CountJobsAsync(IServiceProvider services) => services.GetRequiredService<IJobBacklog>()
        .CountAsync(null, services.GetRequiredService<TimeProvider>().GetUtcNow().AddHours(2), CancellationToken.None);

    private static async Task<Subscriber> RegisterAsync(Visitor visitor)
    {
        await visitor.SubmitAsync("/register", ("Name", "Ada Lovelace"), ("Email", Email), ("Password", TestAccounts.Password));
        // A job writes the mail.
        var path = string.Empty;
        await Eventually.TrueAsync(
            async () => (path = MailPattern().Match((await visitor.OpenAsync("/dev/mail")).Html).Value).Length > 0, "a mail came");
        var mail = await visitor.OpenAsync(path);
        var link = new Uri(System.Net.WebUtility.HtmlDecode(LinkPattern().Match(mail.Html).Value)).PathAndQuery;
        var page = await visitor.OpenAsync(link);
        await visitor.SubmitAsync(page, page.Form(Visitor.TokenField));
        return await Subscriber.FindAsync(visitor, Email);
    }

    private static bool IsWelcome(string mailbox, string link)
    {
        var start = mailbox.IndexOf(link, StringComparison.Ordinal);
        var end = mailbox.IndexOf("</a>", start, StringComparison.Ordinal);
        return mailbox[start..end].Contains("You are on Pro now", StringComparison.Ordinal);
    }

    [GeneratedRegex(">(Waits|Not taken)")]
    private static partial Regex NotDeliveredPattern();

    [GeneratedRegex("/dev/mail/[0-9a-f-]{36}")]
    private static partial Regex MailPattern();

    [GeneratedRegex(@"https?://[^\s""<]+/confirm-email\?[^\s""<]+")]
    private static partial Regex LinkPattern();
}
