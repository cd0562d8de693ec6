using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts;
using ReadyKit.Accounts.Internal;
using ReadyKit.Accounts.Internal.Passwords;
using ReadyKit.Data;
using ReadyKit.Jobs.Internal;

namespace ReadyKit.Core.Tests.Accounts.Passwords;

[Collection(SharedHost.Name)]
public sealed class RecoveryTests(CoreHost host)
{
    private const string NewPassword = "five crimson canoes wait";

    private const string DeadLink = "This link does not work";

    [Theory]
    [Trait("Case", "RC-01")]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Original-Host", "evil.example")]
    [InlineData("Forwarded", "host=evil.example;proto=https")]
    [InlineData("Host", "127.0.0.1")]
    public async Task Links_in_mails_lead_to_the_configured_address(string header, string value)
    {
        var known = await host.CreateAccountAsync();
        var newcomer = CoreHost.NewAddress();
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/register");
        using var reset = Form(token, ("Email", known));
        using var register = Form(token, ("Name", "Ada"), ("Email", newcomer), ("Password", TestAccounts.Password));

        using var first = await visitor.SendAsync(HttpMethod.Post, "/forgot-password", reset, (header, value));
        using var second = await visitor.SendAsync(HttpMethod.Post, "/register", register, (header, value));

        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, second.StatusCode);
        foreach (var mail in (await host.ReadMailsAsync(known)).Concat(await host.ReadMailsAsync(newcomer)))
        {
            Assert.Contains("https://localhost/", mail.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(value.Split(';')[0].Replace("host=", "", StringComparison.Ordinal), mail.Text + mail.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Case", "RC-02")]
    public async Task A_link_used_by_ten_at_once_works_for_one()
    {
        var email = await host.CreateAccountAsync();
        var link = await RequestAsync(email);
        var visits = await Task.WhenAll(Enumerable.Range(0, 10).Select(async _ =>
        {
            var visitor = host.CreateVisitor();
            return (visitor, page: await visitor.OpenAsync(link));
        }));

        var ends = await Task.WhenAll(visits.Select(visit =>
            visit.visitor.SubmitAsync(visit.page, visit.page.Form("Password"), ("Password", NewPassword))));

        Assert.Single(ends, end => end.Path == "/login" && end.Status == HttpStatusCode.OK);
        Assert.Equal(9, ends.Count(end => end.Status == HttpStatusCode.BadRequest && end.Html.Contains(DeadLink, StringComparison.Ordinal)));
    }

    [Fact]
    [Trait("Case", "RC-03")]
    public async Task Using_one_link_ends_the_others()
    {
        var email = await host.CreateAccountAsync();
        var older = await RequestAsync(email);
        var newer = await RequestAsync(email);

        Assert.NotEqual(older, newer);
        Assert.Equal("/login", (await UseAsync(newer)).Path);
        Assert.Contains(DeadLink, (await UseAsync(older)).Html, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Case", "RC-03")]
    public async Task Of_two_links_used_at_the_same_moment_one_works()
    {
        for (var round = 0; round < 8; round++)
        {
            var email = await host.CreateAccountAsync();
            var links = new[] { await RequestAsync(email), await RequestAsync(email) };

            var ends = await Task.WhenAll(links.Select(link => UseAsync(link)));

            Assert.Single(ends, end => end.Path == "/login");
            Assert.Single(ends, end => end.Status == HttpStatusCode.BadRequest && end.Html.Contains(DeadLink, StringComparison.Ordinal));
        }
    }

    [Fact]
    [Trait("Case", "RC-04")]
    public async Task An_unknown_address_gets_the_same_answer_and_no_mail()
    {
        var (known, unknown) = (await host.CreateAccountAsync(), CoreHost.NewAddress());
        using var visitor = host.CreateVisitor();

        var ofKnown = await visitor.SubmitAsync("/forgot-password", ("Email", known));
        var ofUnknown = await visitor.SubmitAsync("/forgot-password", ("Email", unknown));

        Assert.Equal((ofKnown.Status, ofKnown.Path), (ofUnknown.Status, ofUnknown.Path));
        Assert.Contains(known, ofKnown.Html, StringComparison.Ordinal);
        Assert.Contains(unknown, ofUnknown.Html, StringComparison.Ordinal);
        Assert.Single(await host.ReadMailsAsync(known));
        Assert.Empty(await host.ReadMailsAsync(unknown));
    }

    [Fact]
    [Trait("Case", "RC-04")]
    public async Task An_unknown_address_takes_the_same_steps_as_a_known_one()
    {
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/forgot-password");

        // Not measured by the clock: the worker slows down whatever comes next, known or not.
        var ofKnown = await StepsAsync(visitor, token, await host.CreateAccountAsync());
        var ofUnknown = await StepsAsync(visitor, token, CoreHost.NewAddress());

        Assert.Contains(ofKnown, step => step.Replace("\"", "", StringComparison.Ordinal).Contains("INSERT INTO rk_jobs", StringComparison.Ordinal));
        Assert.Equal(ofKnown, ofUnknown);
    }

    [Fact]
    [Trait("Case", "RC-04")]
    public async Task A_request_leaves_no_job_and_for_an_unknown_address_no_link()
    {
        using var visitor = host.CreateVisitor();
        var email = CoreHost.NewAddress();
        await visitor.SubmitAsync("/forgot-password", ("Email", email));
        await visitor.SubmitAsync("/forgot-password", ("Email", await host.CreateAccountAsync()));

        await host.ReadMailsAsync(email);

        Assert.False(await host.QueryAsync(context => context.Set<Job>().AnyAsync(job => job.Type == MailPasswordReset.Name)));
        Assert.False(await host.QueryAsync(context => context.Set<Challenge>().AnyAsync(token => token.UserId == null && token.Purpose == ChallengePurpose.ResetPassword)));
    }

    [Fact]
    [Trait("Case", "RC-04")]
    public async Task The_job_that_mails_a_link_holds_the_address_and_no_secret()
    {
        var email = await host.CreateAccountAsync();

        var payload = await host.WithServicesAsync(async services =>
        {
            await services.GetRequiredService<IPasswordRecovery>().RequestAsync($" {email} ", CancellationToken.None);
            return services.GetRequiredService<ReadyKitDbContext>().ChangeTracker.Entries<Job>().Single().Entity.Payload;
        });

        Assert.Equal($$"""{"email":"{{email}}"}""", payload);
    }

    [Fact]
    [Trait("Case", "RC-05")]
    public async Task Twenty_requests_send_three_mails_and_lock_nobody_out()
    {
        var email = await host.CreateAccountAsync();
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/forgot-password");

        for (var i = 0; i < 20; i++)
        {
            using var response = await visitor.PostFormAsync("/forgot-password", token, ("Email", email));
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }

        Assert.Equal(3, (await host.ReadMailsAsync(email)).Count);
        using var owner = await host.SignInAsync(email);
        Assert.True(await owner.IsSignedInAsync());
    }

    [Fact]
    [Trait("Case", "RC-06")]
    [Trait("Case", "RC-07")]
    public async Task A_new_password_signs_nobody_in_and_everybody_out()
    {
        var email = await host.CreateAccountAsync();
        using var elsewhere = await host.SignInAsync(email);
        using var visitor = host.CreateVisitor();

        var end = await UseAsync(await RequestAsync(email), visitor);

        Assert.Equal("/login", end.Path);
        Assert.False(await visitor.IsSignedInAsync());
        Assert.False(await elsewhere.IsSignedInAsync());
        using var withNew = await host.SignInAsync(email, NewPassword);
        Assert.True(await withNew.IsSignedInAsync());
        Assert.Contains(await host.ReadMailsAsync(email), mail => mail.Subject.Contains("was changed", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Case", "RC-09")]
    public async Task A_link_that_cannot_be_used_says_always_the_same()
    {
        var pages = new List<string>();
        foreach (var token in new[] { await ForeignAsync(), await OfDeletedAsync(), await UsedAsync(), await ExpiredAsync(), "garbage", new string('x', 5000), "%00" })
        {
            using var visitor = host.CreateVisitor();
            using var opened = await visitor.SendAsync(HttpMethod.Get, $"/reset-password?token={token}");
            if (token == "%00")
            {
                Assert.Equal(HttpStatusCode.BadRequest, opened.StatusCode);
                continue;
            }

            using var response = await visitor.PostFormAsync(
                "/reset-password", await visitor.ReadTokenAsync("/login"), ("Password", NewPassword));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            pages.Add((await response.Content.ReadAsStringAsync()).Split("<main")[1].Split("<script")[0]);
        }

        Assert.Contains(DeadLink, Assert.Single(pages.Distinct()), StringComparison.Ordinal);
    }

    private static FormUrlEncodedContent Form(string token, params IEnumerable<(string Name, string Value)> values) =>
        new(values.Append((Visitor.TokenField, token)).Select(value => KeyValuePair.Create(value.Item1, value.Item2)));

    /// <summary>What a request did, one after the other.</summary>
    private async Task<string[]> StepsAsync(Visitor visitor, string token, string email)
    {
        host.Statements.Clear();
        using var response = await visitor.PostFormAsync("/forgot-password", token, ("Email", email));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return [.. host.Statements.Statements];
    }

    private static string TokenOf(string link) => link.Split("token=")[1];

    private async Task<string> RequestAsync(string email)
    {
        using var visitor = host.CreateVisitor();
        await visitor.SubmitAsync("/forgot-password", ("Email", email));
        return await host.ReadLinkAsync(email, "/reset-password");
    }

    private async Task<WebPage> UseAsync(string link, Visitor? who = null)
    {
        using var somebody = host.CreateVisitor();
        var visitor = who ?? somebody;
        using var opened = await visitor.SendAsync(HttpMethod.Get, link);
        using var posted = await visitor.PostFormAsync(
            "/reset-password", await visitor.ReadTokenAsync("/login"), ("Password", NewPassword));
        return posted.Headers.Location is { } next
            ? await visitor.OpenAsync(next.OriginalString)
            : new WebPage(posted.StatusCode, "/reset-password", await posted.Content.ReadAsStringAsync());
    }

    private async Task<string> ExpiredAsync()
    {
        var link = await RequestAsync(await host.CreateAccountAsync());
        var hash = Secret.Hash(TokenOf(link));
        await host.QueryAsync(context => context.Set<Challenge>().Where(token => token.Hash == hash)
            .ExecuteUpdateAsync(set => set.SetProperty(token => token.ExpiresAt, DateTimeOffset.UnixEpoch)));
        return TokenOf(link);
    }

    private async Task<string> ForeignAsync()
    {
        var email = CoreHost.NewAddress();
        using var visitor = host.CreateVisitor();
        await visitor.SubmitAsync("/register", ("Name", "Ada"), ("Email", email), ("Password", TestAccounts.Password));
        return TokenOf(await host.ReadLinkAsync(email, "/confirm-email"));
    }

    private async Task<string> OfDeletedAsync()
    {
        var email = await host.CreateAccountAsync();
        var link = await RequestAsync(email);
        await host.DeleteAccountAsync(email);
        return TokenOf(link);
    }

    private async Task<string> UsedAsync()
    {
        var link = await RequestAsync(await host.CreateAccountAsync());
        await UseAsync(link);
        return TokenOf(link);
    }
}
