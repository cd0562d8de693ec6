using System.Net;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Accounts.Internal;
using ReadyKit.Accounts.Internal.SignIn;
using ReadyKit.ActivityLog.Internal;

namespace ReadyKit.Core.Tests.Accounts;

/// <summary>What strangers can do to a person, and to everybody: nothing for long.</summary>
public sealed class StrangerTests(NetworkHost host) : IClassFixture<NetworkHost>
{
    private const string Wrong = "eight blue tricycles hum";

    [Fact]
    [Trait("Case", "A1")]
    public async Task A_stranger_locks_nobody_out_of_a_browser_they_signed_in_from()
    {
        var email = await host.CreateAccountAsync();
        using var owner = await host.SignInAsync(email);
        await ExhaustAsync(email, "198.51.100.7", 8);

        Assert.True(await owner.IsSignedInAsync());
        await owner.SubmitAsync("/logout");
        using var again = await NetworkHost.PostAsync(owner, "/login", await owner.ReadTokenAsync("/login"), "198.51.100.7", ("Email", email), ("Password", TestAccounts.Password));

        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.True(await owner.IsSignedInAsync());
    }

    [Fact]
    [Trait("Case", "A1")]
    public async Task Strangers_of_one_network_do_not_count_for_another_and_together_they_have_an_end()
    {
        var email = await host.CreateAccountAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, await ExhaustAsync(email, "198.51.100.8", 6));
        using var elsewhere = host.CreateVisitor();
        using var fine = await NetworkHost.PostAsync(elsewhere, "/login", await elsewhere.ReadTokenAsync("/login"), "203.0.113.9", ("Email", email), ("Password", Wrong));
        Assert.Equal(HttpStatusCode.BadRequest, fine.StatusCode);

        var last = HttpStatusCode.OK;
        for (var network = 0; network < 11; network++)
        {
            last = await ExhaustAsync(email, $"192.0.2.{network}", 5);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    [Trait("Case", "A1")]
    public async Task A_reset_makes_the_browser_known_and_a_stolen_device_cookie_signs_nobody_in()
    {
        var email = await host.CreateAccountAsync();
        using var visitor = host.CreateVisitor();
        await visitor.SubmitAsync("/forgot-password", ("Email", email));
        var page = await visitor.OpenAsync(await host.ReadLinkAsync(email, "/reset-password"));
        await visitor.SubmitAsync(page, page.Form("Password"), ("Password", Wrong));
        await ExhaustAsync(email, "198.51.100.10", 8);
        using var thief = host.CreateVisitor();
        thief.Jar.Set("__Host-readykit-device", visitor.Jar.Cookies["__Host-readykit-device"]);

        using var answer = await NetworkHost.PostAsync(visitor, "/login", await visitor.ReadTokenAsync("/login"), "198.51.100.10", ("Email", email), ("Password", Wrong));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.False(await thief.IsSignedInAsync());
    }

    [Fact]
    [Trait("Case", "A1")]
    public async Task A_strangers_requests_for_mails_leave_some_to_the_person()
    {
        var email = await host.CreateAccountAsync();
        using var stranger = host.CreateVisitor();
        var token = await stranger.ReadTokenAsync("/forgot-password");
        for (var i = 0; i < 4; i++)
        {
            using var asked = await NetworkHost.PostAsync(stranger, "/forgot-password", token, "198.51.100.11", ("Email", email));
        }

        Assert.Equal(3, (await host.ReadMailsAsync(email)).Count);
        using var own = await NetworkHost.PostAsync(stranger, "/forgot-password", token, "203.0.113.11", ("Email", email));
        Assert.Equal(4, (await host.ReadMailsAsync(email)).Count);
    }

    [Fact]
    [Trait("Case", "A7")]
    public async Task A_network_that_registers_too_often_is_refused_before_the_database_and_a_hash()
    {
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/register");
        for (var i = 0; i < 4; i++)
        {
            using var taken = await RegisterAsync(visitor, token, "2001:db8:7:7::1");
            Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        }

        var hashed = host.Hashes.Hashed;
        var throttles = await host.QueryAsync(context => context.Set<Throttle>().CountAsync());
        using var refused = await RegisterAsync(visitor, token, "2001:db8:7:7:ffff::2");
        using var login = await NetworkHost.PostAsync(visitor, "/login", token, "2001:db8:7:7::1", ("Email", CoreHost.NewAddress()), ("Password", Wrong));
        using var other = await RegisterAsync(visitor, token, "2001:db8:7:8::1");

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(hashed + 1, host.Hashes.Hashed);
        Assert.True(throttles > 0);
        Assert.Equal(HttpStatusCode.BadRequest, login.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, other.StatusCode);
    }

    [Fact]
    [Trait("Case", "A7")]
    public async Task One_network_cannot_take_the_places_of_others()
    {
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/login");
        using var release = new ManualResetEventSlim();
        host.Hashes.BeforeWork = () => release.Wait(TimeSpan.FromSeconds(60));
        try
        {
            Task<HttpResponseMessage>[] flood = [.. Enumerable.Range(0, 30).Select(_ => SignInAsync(visitor, token, "198.51.100.20"))];
            var refused = 0;
            await foreach (var answer in Task.WhenEach(flood))
            {
                Assert.Equal(HttpStatusCode.TooManyRequests, (await answer).StatusCode);
                if (++refused == 30 - NetworkLimits.MostAtOnce)
                {
                    break;
                }
            }

            var others = SignInAsync(visitor, token, "203.0.113.20");
            release.Set();
            using var admitted = await others;
            Assert.Equal(HttpStatusCode.BadRequest, admitted.StatusCode);
            await Task.WhenAll(flood);
        }
        finally
        {
            release.Set();
            host.Hashes.BeforeWork = null;
        }
    }

    [Fact]
    [Trait("Case", "A7")]
    public void However_many_networks_come_the_memory_is_bounded()
    {
        var limits = new NetworkLimits(TimeProvider.System);

        for (var i = 0; i < NetworkLimits.Capacity + 500; i++)
        {
            limits.Enter("sign-in", i.ToString(System.Globalization.CultureInfo.InvariantCulture), 10).Dispose();
        }

        Assert.InRange(limits.Count, NetworkLimits.Capacity, NetworkLimits.Capacity + 2);
    }

    [Theory]
    [Trait("Case", "A11")]
    [InlineData("password1")]
    [InlineData("Passw0rd!")]
    [InlineData("p@ssw0rd123")]
    [InlineData("12345678")]
    [InlineData("19851224")]
    [InlineData("qwertyui")]
    [InlineData("1qaz2wsx")]
    [InlineData("abcdefgh")]
    [InlineData("iloveyou")]
    [InlineData("sunshine7")]
    [InlineData("adminadmin")]
    [InlineData("Letmein2024!")]
    [InlineData("charlesxavier1")]
    public async Task A_common_password_is_refused_whatever_the_least_length(string password)
    {
        using var visitor = host.CreateVisitor();

        using var refused = await NetworkHost.PostAsync(
            visitor, "/register", await visitor.ReadTokenAsync("/register"), null, ("Name", "Ada"), ("Email", "charlesxavier@example.com"), ("Password", password));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("easy to guess", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Case", "A11")]
    [InlineData("vK3-tmq9")]
    [InlineData("three tall boats")]
    [InlineData("purple monkeys eat dragons")]
    public async Task A_password_that_is_not_common_is_taken(string password)
    {
        using var visitor = host.CreateVisitor();

        using var taken = await NetworkHost.PostAsync(
            visitor, "/register", await visitor.ReadTokenAsync("/register"), null, ("Name", "Ada"), ("Email", CoreHost.NewAddress()), ("Password", password));

        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
    }

    [Fact]
    [Trait("Case", "A12")]
    public async Task Sign_ins_failures_and_throttling_are_told_in_the_activity_log()
    {
        var email = await host.CreateAccountAsync();
        using var owner = await host.SignInAsync(email);
        await ExhaustAsync(email, "198.51.100.30", 8);
        var id = (await host.FindUserAsync(email)).Id.ToString();

        var actions = await host.QueryAsync(context => context.Set<ActivityEntry>().Where(entry => entry.SubjectId == id).Select(entry => entry.Action).ToListAsync());

        Assert.Equal(1, actions.Count(action => action == "account.signed_in"));
        Assert.Equal(5, actions.Count(action => action == "account.sign_in_failed"));
        Assert.Equal(1, actions.Count(action => action == "account.sign_in_throttled"));
    }

    [Fact]
    [Trait("Case", "A12")]
    public async Task The_page_that_names_an_address_is_not_stored()
    {
        using var visitor = host.CreateVisitor();

        using var page = await visitor.SendAsync(HttpMethod.Get, "/check-your-mail");

        Assert.True(page.Headers.CacheControl!.NoStore);
    }

    private static Task<HttpResponseMessage> SignInAsync(Visitor visitor, string token, string from) =>
        NetworkHost.PostAsync(visitor, "/login", token, from, ("Email", CoreHost.NewAddress("storm")), ("Password", Wrong));

    private static Task<HttpResponseMessage> RegisterAsync(Visitor visitor, string token, string from) => NetworkHost.PostAsync(
        visitor, "/register", token, from, ("Name", "Ada"), ("Email", CoreHost.NewAddress()), ("Password", TestAccounts.Password));

    private async Task<HttpStatusCode> ExhaustAsync(string email, string from, int tries)
    {
        using var stranger = host.CreateVisitor();
        var token = await stranger.ReadTokenAsync("/login");
        var last = HttpStatusCode.OK;
        for (var i = 0; i < tries; i++)
        {
            using var answer = await NetworkHost.PostAsync(stranger, "/login", token, from, ("Email", email), ("Password", $"{Wrong} {i}"));
            last = answer.StatusCode;
        }

        return last;
    }
}
