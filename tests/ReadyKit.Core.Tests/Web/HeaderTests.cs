using System.Net;
using System.Text.RegularExpressions;

namespace ReadyKit.Core.Tests.Web;

public sealed partial class HeaderTests(FailingHost host) : IClassFixture<FailingHost>
{
    [Fact]
    [Trait("Case", "WB-04")]
    public async Task Every_page_has_a_strict_content_security_policy()
    {
        using var member = await Member.SignInAsync(host);
        var seen = new List<string>();
        foreach (var route in Route.Readable(host).Where(route => route.IsPage))
        {
            using var response = await member.Visitor.SendAsync(HttpMethod.Get, route.PathFor(member), null, ("Accept", "text/html"));
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            var directives = policy.Split(';', StringSplitOptions.TrimEntries).Select(d => d.Split(' ')).ToDictionary(d => d[0], d => d[1..]);

            Assert.Equal(["'self'"], directives["default-src"]);
            Assert.All(["object-src", "base-uri", "frame-ancestors"], name => Assert.Equal(["'none'"], directives[name]));
            Assert.Equal(["'self'"], directives["form-action"]);
            Assert.DoesNotContain("'unsafe-inline'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain(directives.Values.SelectMany(values => values), value => value is "*" or "http:" or "https:" || value.Contains("//", StringComparison.Ordinal));
            Assert.Matches("^'nonce-[0-9a-f]{32}'$", directives["script-src"][0]);
            Assert.Equal(
                response.StatusCode == HttpStatusCode.OK && route.Asks<UnsafeEvalAttribute>() ? ["'unsafe-eval'"] : [],
                directives["script-src"][1..]);
            seen.Add(route.Pattern);
        }

        Assert.True(seen.Count > 15, $"Only {seen.Count} pages were seen.");
        Assert.Contains(Route.Readable(host), route => route.Asks<UnsafeEvalAttribute>());
    }

    [Fact]
    [Trait("Case", "WB-04")]
    public async Task Every_script_and_inline_style_carries_the_nonce_of_its_answer()
    {
        using var member = await Member.SignInAsync(host);
        var nonces = new HashSet<string>();
        foreach (var path in new[] { "/", "/dashboard", $"/w/{member.Slug}", $"/w/{member.Slug}/projects", "/settings/profile" })
        {
            using var response = await member.Visitor.SendAsync(HttpMethod.Get, path);
            var page = await member.Visitor.OpenAsync(path);
            using var again = await member.Visitor.SendAsync(HttpMethod.Get, page.Path);
            var html = await again.Content.ReadAsStringAsync();
            var nonce = Nonce().Match(again.Headers.GetValues("Content-Security-Policy").Single()).Value;

            Assert.All(
                Script().Matches(html).Where(tag => !tag.Value.Contains("application/json", StringComparison.Ordinal) && !tag.Value.Contains("x-template", StringComparison.Ordinal)),
                tag => Assert.Contains($"nonce=\"{nonce}\"", tag.Value, StringComparison.Ordinal));
            Assert.All(Style().Matches(html), tag => Assert.Contains($"nonce=\"{nonce}\"", tag.Value, StringComparison.Ordinal));
            Assert.DoesNotMatch("""<[^>]+\s(?:style|on[a-z]+)="[^"]*"[^>]*>""", Templates().Replace(html, ""));
            Assert.True(nonces.Add(nonce), "A nonce came twice.");
        }
    }

    [Theory]
    [Trait("Case", "WB-06")]
    [InlineData("/login", HttpStatusCode.OK)]
    [InlineData("/dashboard", HttpStatusCode.Redirect)]
    [InlineData("/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("/api/profile", HttpStatusCode.Unauthorized)]
    [InlineData("/api/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("/login?returnUrl=%00", HttpStatusCode.BadRequest)]
    [InlineData(FailingHost.Path, HttpStatusCode.InternalServerError)]
    [InlineData("/css/landing.css", HttpStatusCode.OK)]
    [InlineData("/_content/ReadyKit.Ui/lib/forms.js", HttpStatusCode.OK)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    public async Task Security_headers_are_on_every_answer(string path, HttpStatusCode status)
    {
        using var visitor = host.CreateVisitor();

        using var response = await visitor.SendAsync(HttpMethod.Get, path, null, ("Accept", "text/html"));

        Assert.Equal(status, response.StatusCode);
        AssertProtected(response);
    }

    [Theory]
    [Trait("Case", "WB-06")]
    [InlineData("GET", "/login", "evil.example", HttpStatusCode.BadRequest)]
    [InlineData("GET", "/css/landing.css", "a b\u0001", HttpStatusCode.BadRequest)]
    [InlineData("TRACE", "/login", "localhost", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/css/nothing-here.css", "localhost", HttpStatusCode.NotFound)]
    [InlineData("GET", "/_content/ReadyKit.Ui/lib/nothing-here.js", "localhost", HttpStatusCode.NotFound)]
    [InlineData("POST", "/login", "localhost", HttpStatusCode.BadRequest)]
    [InlineData("HEAD", "/nothing-here", "localhost", HttpStatusCode.NotFound)]
    public async Task Security_headers_are_on_every_early_refusal(string method, string path, string name, HttpStatusCode status)
    {
        using var visitor = host.CreateVisitor();

        using var response = await visitor.SendAsync(new HttpMethod(method), path, null, ("Host", name));

        Assert.Equal(status, response.StatusCode);
        AssertProtected(response);
    }

    [Fact]
    public async Task A_row_that_somebody_else_changed_meanwhile_is_a_conflict()
    {
        using var visitor = host.CreateVisitor();

        using var response = await visitor.SendAsync(HttpMethod.Get, FailingHost.ConflictPath, null, ("Accept", "application/json"));
        var body = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Contains("\"code\":\"conflict\"", body, StringComparison.Ordinal);
        Assert.DoesNotContain(FailingHost.Secret, body, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Case", "WB-14")]
    [InlineData("text/html")]
    [InlineData("application/json")]
    [InlineData("*/*")]
    public async Task A_failure_shows_a_number_and_nothing_of_itself(string accept)
    {
        using var visitor = host.CreateVisitor();

        using var response = await visitor.SendAsync(HttpMethod.Get, FailingHost.Path, null, ("Accept", accept));
        var body = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.DoesNotContain(FailingHost.Secret, body, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", body, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ReadyKit", body, StringComparison.Ordinal);
        var number = Number().Match(body).Value;
        Assert.NotEmpty(number);
        Assert.Contains(host.Logs.Lines(), line => line.Contains(number, StringComparison.Ordinal) && line.Contains(FailingHost.Secret, StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Case", "WB-16")]
    [InlineData("TRACE")]
    [InlineData("CONNECT")]
    [InlineData("PROPFIND")]
    [InlineData("TRACK")]
    [InlineData("DEBUG")]
    [InlineData("X")]
    public async Task Methods_that_nothing_needs_are_refused(string method)
    {
        using var visitor = host.CreateVisitor();
        foreach (var path in new[] { "/", "/login", "/api/profile", "/css/landing.css", "/nothing-here" })
        {
            using var response = await visitor.SendAsync(new HttpMethod(method), path);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        }
    }

    private static void AssertProtected(HttpResponseMessage response)
    {
        Assert.Equal("max-age=31536000", Header(response, "Strict-Transport-Security"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Resource-Policy"));
        Assert.Contains("default-src 'self'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));
    }

    private static string Header(HttpResponseMessage response, string name) =>
        string.Join(", ", response.Headers.TryGetValues(name, out var values) ? values : []);

    [GeneratedRegex("(?<=nonce-)[0-9a-f]+")]
    private static partial Regex Nonce();

    [GeneratedRegex("<script[^>]*>")]
    private static partial Regex Script();

    [GeneratedRegex("<style[^>]*>")]
    private static partial Regex Style();

    [GeneratedRegex("<script[^>]*(?:x-template|application/json)[^>]*>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Templates();

    [GeneratedRegex("[0-9a-f]{32}(?!')|(?<=traceId\":\")[^\"]+")]
    private static partial Regex Number();
}
