using System.Net;
using System.Text.RegularExpressions;

namespace ReadyKit.Ui.Tests;

public sealed partial class SwitchedOffPagesTests : IDisposable
{
    private readonly OverridingApp _app = new();

    [Fact]
    public async Task Nothing_links_to_a_page_that_is_switched_off()
    {
        string[] off = ["/settings/profile", "/register", "/dashboard"];
        foreach (var (route, index) in off.Select((route, index) => (route, index)))
        {
            _app.Settings[$"ReadyKit:Ui:DisabledPages:{index}"] = route;
        }

        using var client = await _app.SignInAsync("Ada Lovelace", "ada@example.com");
        foreach (var route in off)
        {
            using var answer = await client.GetAsync(new Uri(route, UriKind.Relative));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var stranger = _app.CreateClient();
        foreach (var person in new[] { client, stranger })
        {
            var html = await person.GetStringAsync(new Uri("/public", UriKind.Relative));
            Assert.Contains("class=\"rk-public\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain(Link().Matches(html), link => off.Contains(link.Groups["path"].Value));
        }
    }

    public void Dispose() => _app.Dispose();

    [GeneratedRegex("href=\"(?<path>/[^\"?#]*)")]
    private static partial Regex Link();
}
