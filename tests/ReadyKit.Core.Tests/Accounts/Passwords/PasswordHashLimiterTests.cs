using System.Diagnostics;
using System.Net;

namespace ReadyKit.Core.Tests.Accounts.Passwords;

public sealed class PasswordHashLimiterTests(NarrowGateHost host) : IClassFixture<NarrowGateHost>
{
    private const string Password = "nine grey unicycles whistle";

    [Fact]
    [Trait("Case", "AU-06")]
    public async Task A_storm_of_sign_ins_is_shed_while_other_pages_are_served()
    {
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/login");
        await MakeDummyHashAsync(visitor, token);
        using var release = new ManualResetEventSlim();
        host.Hashes.BeforeWork = () => release.Wait(TimeSpan.FromSeconds(60));
        Task<HttpResponseMessage>[] storm = [];
        try
        {
            storm = [.. Enumerable.Range(0, 20).Select(_ => visitor.PostSignInAsync(token, CoreHost.NewAddress("storm"), Password))];

            // One works and two wait; the others are answered although nothing gets done.
            var shed = await FirstAsync(storm, 20 - NarrowGateHost.Places);
            Assert.All(shed, answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode));
            Assert.Contains("Try again in a moment.", await shed[0].Content.ReadAsStringAsync(), StringComparison.Ordinal);
            using var page = await visitor.SendAsync(HttpMethod.Get, "/register");
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Equal(NarrowGateHost.Places, storm.Count(answer => !answer.IsCompleted));
        }
        finally
        {
            release.Set();
            host.Hashes.BeforeWork = null;
        }

        var answers = await Task.WhenAll(storm);
        Assert.Equal(NarrowGateHost.Places, answers.Count(answer => answer.StatusCode == HttpStatusCode.BadRequest));
        Assert.Equal(1, host.Hashes.MostAtOnce);
    }

    [Fact]
    [Trait("Case", "AU-06")]
    public async Task Who_goes_away_does_not_let_the_next_one_in_early()
    {
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/login");
        await MakeDummyHashAsync(visitor, token);
        using var release = new ManualResetEventSlim();
        host.Hashes.BeforeWork = () => release.Wait(TimeSpan.FromSeconds(60));
        try
        {
            using var impatience = new CancellationTokenSource();
            using var gone = new HttpRequestMessage(HttpMethod.Post, "/login") { Content = Form(token) };
            var first = visitor.Http.SendAsync(gone, impatience.Token);
            await UntilAsync(() => host.Hashes.Running == 1);
            await impatience.CancelAsync();
            var second = visitor.PostSignInAsync(token, CoreHost.NewAddress("storm"), Password);
            await Task.Delay(300);

            Assert.Equal(1, host.Hashes.Running);
            Assert.False(second.IsCompleted);
            release.Set();
            // The test server tells its client only when the work is over.
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
            using var answer = await second;
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Equal(1, host.Hashes.MostAtOnce);
        }
        finally
        {
            release.Set();
            host.Hashes.BeforeWork = null;
        }
    }

    private static FormUrlEncodedContent Form(string token) => new(
    [
        KeyValuePair.Create("Email", CoreHost.NewAddress("storm")), KeyValuePair.Create("Password", Password),
        KeyValuePair.Create(Visitor.TokenField, token),
    ]);

    private static async Task<List<HttpResponseMessage>> FirstAsync(IEnumerable<Task<HttpResponseMessage>> requests, int count)
    {
        var done = new List<HttpResponseMessage>();
        await foreach (var request in Task.WhenEach(requests))
        {
            done.Add(await request);
            if (done.Count == count)
            {
                break;
            }
        }

        return done;
    }

    /// <summary>The hash that nobody has is made at the first sign-in of an unknown address, which would be held up twice.</summary>
    private static async Task MakeDummyHashAsync(Visitor visitor, string token)
    {
        using var answer = await visitor.PostSignInAsync(token, CoreHost.NewAddress("first"), Password);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(30), "It did not come to that.");
            await Task.Delay(20);
        }
    }
}
