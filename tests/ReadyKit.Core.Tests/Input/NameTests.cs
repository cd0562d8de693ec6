using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Core.Tests.Web;

namespace ReadyKit.Core.Tests.Input;

[Collection(SharedHost.Name)]
public sealed class NameTests(CoreHost host)
{
    private const string Person = "/api/profile";

    private const string Workspace = "workspace";

    private const string Project = "project";

    [Theory]
    [Trait("Case", "IN-06")]
    [MemberData(nameof(GoodNames))]
    public async Task A_name_is_kept_as_it_was_typed(string field, string name, string kept)
    {
        using var member = await Member.SignInAsync(host);

        using var response = await SendAsync(member, field, name);

        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}");
        Assert.Equal(kept, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("name").GetString());
        using var read = await member.Visitor.SendAsync(HttpMethod.Get, field == Person ? Person : member.Api(field == Project ? "/projects" : ""));
        Assert.Contains(kept, Strings(JsonDocument.Parse(await read.Content.ReadAsStringAsync()).RootElement));
    }

    public static TheoryData<string, string, string> GoodNames()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (field, longest) in new[] { (Person, 80), (Workspace, 80), (Project, 100) })
        {
            data.Add(field, new string('x', longest), new string('x', longest));
            data.Add(field, string.Concat(Enumerable.Repeat("🚲", longest / 2)), string.Concat(Enumerable.Repeat("🚲", longest / 2)));
            data.Add(field, "  Ada \t", "Ada");
            data.Add(field, "Zoë 👩‍💻 Ångström", "Zoë 👩‍💻 Ångström");
            data.Add(field, "عدى لوفلايس", "عدى لوفلايس");
            data.Add(field, "می\u200cخواهم", "می\u200cخواهم");
            data.Add(field, "क्\u200dष 🏳️‍🌈", "क्\u200dष 🏳️‍🌈");
            data.Add(field, "=1+1;--'\"<b>`", "=1+1;--'\"<b>`");
            data.Add(field, $"Mairi {Scotland}", $"Mairi {Scotland}");
            data.Add(field, "\u2764\ufe0f", "\u2764\ufe0f");
        }

        return data;
    }

    [Theory]
    [Trait("Case", "IN-06")]
    [MemberData(nameof(BadNames))]
    public async Task A_name_that_breaks_its_rule_is_refused_at_its_field(string field, string name)
    {
        using var member = await Member.SignInAsync(host);

        using var response = await SendAsync(member, field, name);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal("invalid_name", problem.GetProperty("code").GetString());
        Assert.Equal(1, problem.GetProperty("errors").GetProperty("name").GetArrayLength());
    }

    public static TheoryData<string, string> BadNames()
    {
        var data = new TheoryData<string, string>();
        foreach (var (field, longest) in new[] { (Person, 80), (Workspace, 80), (Project, 100) })
        {
            data.Add(field, "");
            data.Add(field, " \t ");
            data.Add(field, "\u00a0\u3000");
            data.Add(field, new string('x', longest + 1));
            data.Add(field, "a\nb");
            data.Add(field, "a\u001b[31mb");
            data.Add(field, "a\u0085b");
            data.Add(field, "invoice\u202efdp.exe");
            data.Add(field, "a\u2066b");
            data.Add(field, "\u200b\u200d\ufeff");
            data.Add(field, "a\u2028b");
            data.Add(field, "a\u2029b");
            data.Add(field, "pay\u200bpal");
            data.Add(field, "pay\u2060pal");
            data.Add(field, "pay\ufeffpal");
            data.Add(field, "\u3164");
            foreach (var name in _strange)
            {
                data.Add(field, name);
            }
        }

        return data;
    }

    [Theory]
    [Trait("Case", "IN-06")]
    [MemberData(nameof(StrangeNames))]
    public async Task A_name_that_breaks_its_rule_makes_no_account_and_no_workspace(string name)
    {
        using var member = await Member.SignInAsync(host);
        using var visitor = host.CreateVisitor();
        var email = CoreHost.NewAddress();

        using var registered = await visitor.PostFormAsync(
            "/register", await visitor.ReadTokenAsync("/register"), ("Name", name), ("Email", email), ("Password", TestAccounts.Password));
        using var byPage = await member.Visitor.PostFormAsync("/dashboard", member.Token, ("Name", name));
        using var byApi = await member.CallAsync(HttpMethod.Post, "/api/workspaces", RawRequests.Json(JsonSerializer.Serialize(new { name })));

        Assert.All([registered, byPage, byApi], response => Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode));
        Assert.Equal(0, await host.QueryAsync(context => context.Users.CountAsync(user => user.Email == email)));
        Assert.Equal(1, await host.QueryAsync(context => context.Memberships.CountAsync(m => m.UserId == member.UserId)));
    }

    public static TheoryData<string> StrangeNames() => [.. _strange];

    // The flag of Scotland: a black flag, "gbsct" in tags, and the tag that ends them.
    private const string Scotland = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f";

    private static readonly string[] _strange =
    [
        // No characters.
        "a\ufffeb", "a\uffffb", "a\ufdd0b", "a\ufdefb", "a\U0001fffeb", "a\U0010ffffb",

        // Annotations, tags, and other signs that nobody sees.
        "a\ufff9b\ufffac\ufffb", "Ada\U000e0041\U000e0064", "Ada\U000e0001", $"{Scotland}\U000e0041", "\U0001f3f4\U000e0067\U000e0062", "pay\u00adpal", "a\u206ab",

        // Nothing to see.
        "\u2800", "\u115f\u1160", "\u1160", "\u034f", "\ufe0f", "\u0301", "\u200d\u200c",
    ];

    private static Task<HttpResponseMessage> SendAsync(Member member, string field, string name)
    {
        var body = RawRequests.Json(JsonSerializer.Serialize(new { name }));
        return field switch
        {
            Person => member.CallAsync(HttpMethod.Put, Person, body),
            Workspace => member.CallAsync(HttpMethod.Put, member.Api(), body),
            _ => member.CallAsync(HttpMethod.Post, member.Api("/projects"), body),
        };
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Strings(property.Value)),
        _ => [],
    };
}
