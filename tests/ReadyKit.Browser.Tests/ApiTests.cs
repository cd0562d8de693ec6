using System.Text.Json;
using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

/// <summary>What scripts get from <c>ReadyKit.api</c>.</summary>
[Collection(nameof(RunningSample))]
public sealed class ApiTests(RunningSample sample)
{
    // What became of a call: the answer, or what the error says.
    private const string Outcome =
        """
        async ([method, path, data]) => {
          try {
            return { answer: await ReadyKit.api[method](path, data) };
          } catch (error) {
            const { name, status, code, message, retryAfter, fieldMessages } = error;
            return { name, status, code, message, retryAfter, fieldMessages };
          }
        }
        """;

    [Fact]
    public async Task A_call_sends_what_it_is_given_and_the_token_only_with_a_change()
    {
        var page = await OpenAsync("grace.api@example.com");
        var calls = new List<(string Method, string Url, string? Token, string? Body)>();
        await page.RouteAsync("**/api/try**", async route =>
        {
            var request = route.Request;
            calls.Add((request.Method, new Uri(request.Url).PathAndQuery, await request.HeaderValueAsync("X-CSRFToken"), request.PostData));
            await route.FulfillAsync(new() { ContentType = "application/json; charset=utf-8", Body = """{"name":"Ada"}""" });
        });

        var got = await CallAsync(page, "get", "/api/try", new { page = 2, search = "a&b", sort = (string?)null, tag = new[] { "x", "y" } });
        await CallAsync(page, "post", "/api/try", new { name = "Ada" });
        await CallAsync(page, "delete", "/api/try");

        Assert.Equal("Ada", got.GetProperty("answer").GetProperty("name").GetString());
        Assert.Equal(("GET", "/api/try?page=2&search=a%26b&tag=x&tag=y", null, null), calls[0]);
        Assert.Equal(("POST", "/api/try", """{"name":"Ada"}"""), (calls[1].Method, calls[1].Url, calls[1].Body));
        Assert.Equal(("DELETE", "/api/try", (string?)null), (calls[2].Method, calls[2].Url, calls[2].Body));
        Assert.All(calls.Skip(1), call => Assert.False(string.IsNullOrEmpty(call.Token)));
    }

    [Theory]
    [InlineData("7", 7, 7)]
    [InlineData("Fri, 01 Jan 1999 00:00:00 GMT", 0, 0)]
    [InlineData("Fri, 01 Jan 2999 00:00:00 GMT", 1_000_000, int.MaxValue)]
    [InlineData("soon", null, null)]
    public async Task A_refusal_has_status_code_sentence_fields_and_how_long_to_wait(string retryAfter, int? least, int? most)
    {
        var page = await OpenAsync(null);
        await page.RouteAsync("**/api/try", route => route.FulfillAsync(new()
        {
            Status = 429,
            ContentType = "application/problem+json",
            Headers = new Dictionary<string, string> { ["Retry-After"] = retryAfter },
            Body = """{"code":"too_many_attempts","detail":"Slow down.","errors":{"name":["Too short.","Too plain."]}}""",
        }));

        var refusal = await CallAsync(page, "post", "/api/try");

        Assert.Equal("ApiError", refusal.GetProperty("name").GetString());
        Assert.Equal(429, refusal.GetProperty("status").GetInt32());
        Assert.Equal("too_many_attempts", refusal.GetProperty("code").GetString());
        Assert.Equal("Slow down.", refusal.GetProperty("message").GetString());
        Assert.Equal("Too short.", refusal.GetProperty("fieldMessages").GetProperty("name").GetString());
        if (least is null)
        {
            Assert.Equal(JsonValueKind.Null, refusal.GetProperty("retryAfter").ValueKind);
        }
        else
        {
            Assert.InRange(refusal.GetProperty("retryAfter").GetInt64(), least.Value, 1000L * most!.Value);
        }
    }

    [Theory]
    [InlineData(200, "application/json", "{broken", "That did not work.")]
    [InlineData(502, "application/json", "{broken", "Something went wrong on our side. Try again in a moment.")]
    [InlineData(404, "text/html", "<p>gone</p>", "This does not exist any more.")]
    public async Task An_answer_that_is_no_problem_still_says_what_it_is(int status, string type, string body, string sentence)
    {
        var page = await OpenAsync(null);
        await page.RouteAsync("**/api/try", route => route.FulfillAsync(new() { Status = status, ContentType = type, Body = body }));

        var refusal = await CallAsync(page, "get", "/api/try");

        Assert.Equal(status, refusal.GetProperty("status").GetInt32());
        Assert.Equal(sentence, refusal.GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_server_that_hangs_is_given_up_after_30_seconds_and_one_that_is_away_is_told_apart()
    {
        var page = await OpenAsync(null);
        await page.RouteAsync("**/api/away", route => route.AbortAsync());
        var away = await CallAsync(page, "get", "/api/away");
        await page.EvaluateAsync(
            "() => { const real = AbortSignal.timeout.bind(AbortSignal); AbortSignal.timeout = ms => { window.waited = ms; return real(50); }; }");
        await page.RouteAsync("**/api/hangs", _ => Task.CompletedTask);

        var late = await CallAsync(page, "get", "/api/hangs");

        Assert.Equal(30_000, await page.EvaluateAsync<int>("() => window.waited"));
        Assert.StartsWith("The server did not answer in time.", late.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("The server cannot be reached.", away.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/api")]
    [InlineData("//elsewhere.example/api")]
    public async Task The_token_never_goes_to_another_site(string address)
    {
        var page = await OpenAsync(null);

        var refusal = await CallAsync(page, "post", address);

        Assert.Equal("TypeError", refusal.GetProperty("name").GetString());
        Assert.Contains("is not a path of this site", refusal.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_any_more_comes_back_to_the_page_after_signing_in()
    {
        var page = await OpenAsync("margaret.api@example.com");
        var here = new Uri(page.Url).AbsolutePath;
        await page.Context.ClearCookiesAsync();

        await page.EvaluateAsync("() => { ReadyKit.api.get('/api/profile'); }");

        await page.WaitForURLAsync($"**/login?returnUrl={Uri.EscapeDataString(here)}");
    }

    private static async Task<JsonElement> CallAsync(IPage page, string method, string path, object? data = null) =>
        (await page.EvaluateAsync(Outcome, new[] { method, path, data }))!.Value;

    /// <summary>A page with the library's scripts: of somebody who signs up, or of everybody.</summary>
    private async Task<IPage> OpenAsync(string? email)
    {
        var walker = await sample.NewWalkerAsync();
        if (email is not null)
        {
            await walker.OpenAndSettleAsync(await walker.SignUpAsync("Grace Hopper", email));
            return walker.Page;
        }

        await walker.OpenAsync("/login");
        await walker.Page.RunClientScriptsAsync("text", "api");
        return walker.Page;
    }
}
