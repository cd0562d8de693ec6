using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts;

namespace ReadyKit.Core.Tests.Accounts;

[Collection(SharedHost.Name)]
public sealed partial class SignInTests(CoreHost host)
{
    private const string Wrong = "eight blue tricycles hum";

    private const int TriesOfAnAddress = 4;

    [Fact]
    [Trait("Case", "AU-01")]
    public async Task A_known_and_an_unknown_address_get_the_same_answer()
    {
        var known = await host.CreateAccountAsync();
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/login");

        var answers = new List<(HttpStatusCode Status, string Body)>();
        foreach (var email in new[] { known, CoreHost.NewAddress() })
        {
            using var response = await visitor.PostSignInAsync(token, email, Wrong);
            var body = (await response.Content.ReadAsStringAsync()).Replace(email, "…", StringComparison.Ordinal);
            answers.Add((response.StatusCode, Secrets().Replace(body, "…")));
        }

        Assert.Equal(HttpStatusCode.BadRequest, answers[0].Status);
        Assert.Contains("Email or password is not right.", answers[0].Body, StringComparison.Ordinal);
        Assert.Equal(answers[0], answers[1]);
    }

    [Fact]
    [Trait("Case", "AU-01")]
    public async Task A_known_and_an_unknown_address_cost_the_same_work()
    {
        var known = await host.CreateAccountAsync();
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/login");
        (await visitor.PostSignInAsync(token, CoreHost.NewAddress(), Wrong)).Dispose();

        var ofKnown = await MeasureAsync(visitor, token, known);
        var ofUnknown = await MeasureAsync(visitor, token, CoreHost.NewAddress());

        Assert.Equal((0, 1), (ofKnown.Hashed, ofKnown.Verified));
        Assert.NotEmpty(ofKnown.Statements);
        Assert.Equal(ofKnown.Hashed, ofUnknown.Hashed);
        Assert.Equal(ofKnown.Verified, ofUnknown.Verified);
        Assert.Equal(ofKnown.Statements, ofUnknown.Statements);
    }

    [Fact]
    [Trait("Case", "AU-01")]
    public async Task The_time_does_not_tell_a_known_from_an_unknown_address()
    {
        const int Addresses = 6;
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/login");
        List<double> known = [], unknown = [];
        for (var address = 0; address < Addresses; address++)
        {
            var (here, nowhere) = (await host.CreateAccountAsync(), CoreHost.NewAddress());
            for (var i = 0; i < TriesOfAnAddress; i++)
            {
                known.Add(await TimeAsync(visitor, token, here));
                unknown.Add(await TimeAsync(visitor, token, nowhere));
            }
        }

        // Taken in turns, so that a busy machine slows both down alike. Without a hash, or with two, it would be far out.
        Assert.InRange(Median(known) / Median(unknown), 0.6, 1.65);
    }

    [Fact]
    [Trait("Case", "AU-02")]
    public async Task Of_fifty_parallel_wrong_passwords_on_two_instances_five_are_looked_at()
    {
        var gauge = new HashGauge();
        await using var twin = host.Twin();
        twin.ReplaceServices = services => services.AddScoped<IPasswordHasher<ReadyKitUser>>(_ => gauge);
        var email = await host.CreateAccountAsync();
        using var here = host.CreateVisitor();
        using var there = twin.CreateVisitor();
        var tokenHere = await here.ReadTokenAsync("/login");
        var tokenThere = await there.ReadTokenAsync("/login");
        var before = host.Hashes.Verified;

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => i % 2 == 0
            ? here.PostSignInAsync(tokenHere, email, $"{Wrong} {i}")
            : there.PostSignInAsync(tokenThere, email, $"{Wrong} {i}")));
        using var right = await there.PostSignInAsync(tokenThere, email, TestAccounts.Password);

        Assert.Equal(5, host.Hashes.Verified - before + gauge.Verified);
        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.BadRequest));
        Assert.Equal(45, answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));
        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        Assert.False(await there.IsSignedInAsync());
    }

    [Theory]
    [Trait("Case", "AU-19")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task Another_site_cannot_sign_a_browser_in(string header, string value)
    {
        var email = await host.CreateAccountAsync();
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/login");
        using var form = Form(("Email", email), ("Password", TestAccounts.Password), (Visitor.TokenField, token));

        using var response = await visitor.SendAsync(HttpMethod.Post, "/login", form, (header, value));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    [Trait("Case", "AU-19")]
    public async Task A_sign_in_without_the_forms_token_is_refused()
    {
        var email = await host.CreateAccountAsync();
        using var visitor = host.CreateVisitor();
        using var form = Form(("Email", email), ("Password", TestAccounts.Password));

        using var response = await visitor.SendAsync(HttpMethod.Post, "/login", form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.False(await visitor.IsSignedInAsync());
    }

    private static FormUrlEncodedContent Form(params IEnumerable<(string Name, string Value)> values) =>
        new(values.Select(value => KeyValuePair.Create(value.Name, value.Value)));

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static async Task<double> TimeAsync(Visitor visitor, string token, string email)
    {
        var watch = Stopwatch.StartNew();
        using var response = await visitor.PostSignInAsync(token, email, Wrong);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        return watch.Elapsed.TotalMilliseconds;
    }

    private async Task<(int Hashed, int Verified, string[] Statements)> MeasureAsync(Visitor visitor, string token, string email)
    {
        var (hashed, verified) = (host.Hashes.Hashed, host.Hashes.Verified);
        host.Statements.Clear();
        using var response = await visitor.PostSignInAsync(token, email, Wrong);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        return (host.Hashes.Hashed - hashed, host.Hashes.Verified - verified, [.. host.Statements.Statements]);
    }

    // What differs between any two answers: nonces and antiforgery tokens.
    [GeneratedRegex("""(?<=nonce=")[^"]+|CfDJ8[\w-]+""")]
    private static partial Regex Secrets();
}
