using System.Net;
using System.Text.Json;
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
        }

        return data;
    }

    private static Task<HttpResponseMessage> SendAsync(Member member, string field, string name)
    {
        var body = Posting.Json(JsonSerializer.Serialize(new { name }));
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
