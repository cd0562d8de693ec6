using System.Net;
using System.Text.Json;
using ReadyKit.Core.Tests.Web;

namespace ReadyKit.Core.Tests.Input;

[Collection(SharedHost.Name)]
public sealed class PagingTests(CoreHost host)
{
    [Theory]
    [Trait("Case", "IN-05")]
    [InlineData("-1", "0", 1, 1)]
    [InlineData("0", "-1", 1, 1)]
    [InlineData("1000000000", "1000000", 1_000_000, 100)]
    [InlineData("99999999999999999999", "99999999999999999999", 1_000_000, 100)]
    [InlineData("-99999999999999999999", "-99999999999999999999", 1, 1)]
    [InlineData("1e9", "x", 1, 25)]
    [InlineData("", "", 1, 25)]
    [InlineData("2,5", "0x10", 1, 25)]
    [InlineData("3", "7", 3, 7)]
    public async Task A_page_out_of_range_is_the_nearest_one(string page, string perPage, int expectedPage, int expectedPerPage)
    {
        using var member = await Member.SignInAsync(host);
        var lists = 0;
        foreach (var route in Route.Readable(host).Where(route => route.IsApi && !route.Pattern.StartsWith("/api/admin", StringComparison.Ordinal)))
        {
            using var response = await member.Visitor.SendAsync(
                HttpMethod.Get, $"{route.PathFor(member)}?page={Uri.EscapeDataString(page)}&perPage={Uri.EscapeDataString(perPage)}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
            if (answer.TryGetProperty("perPage", out var size))
            {
                lists++;
                Assert.Equal((expectedPage, expectedPerPage), (answer.GetProperty("page").GetInt32(), size.GetInt32()));
                Assert.InRange(answer.GetProperty("items").GetArrayLength(), 0, expectedPerPage);
            }
        }

        Assert.True(lists >= 3, $"Only {lists} lists were seen.");
    }

    [Theory]
    [Trait("Case", "IN-05")]
    [InlineData("name;drop table rk_users")]
    [InlineData("-")]
    [InlineData("passwordHash")]
    [InlineData("-securityStamp")]
    [InlineData("../name")]
    public async Task An_unknown_order_is_the_lists_own(string sort)
    {
        using var member = await Member.SignInAsync(host);
        foreach (var path in new[] { "/api/workspaces", member.Api("/projects"), member.Api("/activity") })
        {
            using var response = await member.Visitor.SendAsync(HttpMethod.Get, $"{path}?sort={Uri.EscapeDataString(sort)}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Theory]
    [Trait("Case", "IN-05")]
    [InlineData("%", 0)]
    [InlineData("_", 0)]
    [InlineData("\\", 0)]
    [InlineData("ALPHA", 1)]
    [InlineData(" alpha ", 1)]
    [InlineData("élan", 1)]
    [InlineData("ÉLAN", 1)]
    public async Task What_is_searched_for_is_text_and_no_pattern(string search, int expected)
    {
        using var member = await Member.SignInAsync(host);
        foreach (var name in new[] { "Alpha", "Élan vital" })
        {
            using var created = await member.CallAsync(HttpMethod.Post, member.Api("/projects"), RawRequests.Json($$"""{"name":"{{name}}"}"""));
            Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        }

        using var response = await member.Visitor.SendAsync(HttpMethod.Get, member.Api($"/projects?search={Uri.EscapeDataString(search)}"));

        Assert.Equal(expected, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("total").GetInt32());
    }

    [Theory]
    [Trait("Case", "IN-05")]
    [InlineData(1, 2, 2)]
    [InlineData(2, 2, 1)]
    [InlineData(3, 2, 0)]
    [InlineData(1, 3, 3)]
    [InlineData(2, 3, 0)]
    [InlineData(1, 4, 3)]
    [InlineData(9, 4, 0)]
    public async Task The_total_is_the_same_on_every_page(int page, int perPage, int expected)
    {
        using var member = await Member.SignInAsync(host);
        foreach (var name in new[] { "Alpha", "Beta", "Gamma" })
        {
            using var created = await member.CallAsync(HttpMethod.Post, member.Api("/projects"), RawRequests.Json($$"""{"name":"{{name}}"}"""));
            Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        }

        using var response = await member.Visitor.SendAsync(HttpMethod.Get, member.Api($"/projects?page={page}&perPage={perPage}"));

        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal((3, expected), (answer.GetProperty("total").GetInt32(), answer.GetProperty("items").GetArrayLength()));
    }

    [Fact]
    [Trait("Case", "IN-05")]
    public async Task A_search_that_is_cut_in_the_middle_of_a_character_finds_nothing()
    {
        using var member = await Member.SignInAsync(host);
        foreach (var path in new[] { "/api/workspaces", member.Api("/projects"), member.Api("/activity") })
        {
            using var response = await member.Visitor.SendAsync(
                HttpMethod.Get, $"{path}?search={Uri.EscapeDataString(new string('a', 199) + "🚲b")}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }
}
