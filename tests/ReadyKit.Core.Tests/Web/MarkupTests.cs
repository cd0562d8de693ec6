using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ReadyKit.Ui.TagHelpers;

namespace ReadyKit.Core.Tests.Web;

[Collection(SharedHost.Name)]
public sealed partial class MarkupTests(CoreHost host)
{
    [Theory]
    [Trait("Case", "WB-10")]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("<!--<script>")]
    [InlineData("]]> & \" ' ${7*7} {{7*7}}")]
    [InlineData("<img src=x onerror=alert(1)>")]
    public async Task Data_for_scripts_cannot_end_its_element(string name)
    {
        using var member = await Member.SignInAsync(host, name);
        foreach (var path in new[] { member.Api(), "/api/profile" })
        {
            var body = JsonSerializer.Serialize(new { name });
            using var renamed = await member.CallAsync(HttpMethod.Put, path, RawRequests.Json(body));
            Assert.Equal(HttpStatusCode.OK, renamed.StatusCode);
        }

        using var project = await member.CallAsync(HttpMethod.Post, member.Api("/projects"), RawRequests.Json(JsonSerializer.Serialize(new { name })));
        Assert.Equal(HttpStatusCode.Created, project.StatusCode);
        var islands = 0;
        foreach (var path in new[] { "", "/projects", "/settings", "/activity" })
        {
            var page = await member.Visitor.OpenAsync($"/w/{member.Slug}{path}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain("<script>alert", page.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", page.Html, StringComparison.Ordinal);
            foreach (Match island in Island().Matches(page.Html))
            {
                islands++;
                Assert.DoesNotContain('<', island.Groups["json"].Value);
                using var document = JsonDocument.Parse(island.Groups["json"].Value);
            }
        }

        Assert.NotEqual(0, islands);
        Assert.Contains(name, await IslandOfHomeAsync(member), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Case", "WB-10")]
    public void Line_separators_and_markup_are_escaped_in_data_for_scripts()
    {
        var output = new TagHelperOutput("rk-json", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        var island = new JsonIslandTagHelper { Value = new { Text = "a\u2028b\u2029c</script>&'" } };

        island.Process(new TagHelperContext("rk-json", [], new Dictionary<object, object>(), "1"), output);

        Assert.Equal("""{"text":"a\u2028b\u2029c\u003C/script\u003E\u0026\u0027"}""", output.Content.GetContent());
    }

    [Fact]
    [Trait("Case", "WB-11")]
    public async Task Scripts_and_styles_are_the_sites_own_and_have_their_hash()
    {
        using var member = await Member.SignInAsync(host);
        foreach (var path in new[] { "/login", "/register", "/", $"/w/{member.Slug}", $"/w/{member.Slug}/projects", "/settings/profile" })
        {
            using var visitor = host.CreateVisitor();
            var html = (await (path is "/login" or "/register" or "/" ? visitor : member.Visitor).OpenAsync(path)).Html;
            var sources = Source().Matches(html);

            Assert.NotEmpty(sources);
            Assert.All(sources, tag => Assert.StartsWith("/", tag.Groups["url"].Value, StringComparison.Ordinal));
            Assert.All(sources, tag => Assert.False(tag.Groups["url"].Value.StartsWith("//", StringComparison.Ordinal)));
            Assert.All(
                sources.Where(tag => tag.Groups["url"].Value.Contains("_content/ReadyKit.Ui/", StringComparison.Ordinal) && !tag.Value.Contains("preload", StringComparison.Ordinal)),
                tag => Assert.Matches("integrity=\"sha256-[A-Za-z0-9+/&#;x]+=*\"", tag.Value));
        }
    }

    private static async Task<string> IslandOfHomeAsync(Member member)
    {
        var page = await member.Visitor.OpenAsync($"/w/{member.Slug}");
        return string.Concat(Island().Matches(page.Html).SelectMany(island => Strings(JsonDocument.Parse(island.Groups["json"].Value).RootElement)));
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        _ => [],
    };

    [GeneratedRegex("""<script[^>]*type="application/json"[^>]*>(?<json>.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex Island();

    [GeneratedRegex("""<(?:script[^>]*\ssrc|link[^>]*\shref)="(?!data:)(?<url>[^"]*)"[^>]*>""")]
    private static partial Regex Source();
}
