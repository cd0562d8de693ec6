using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using ReadyKit.Core.Tests.Web;

namespace ReadyKit.Core.Tests.Input;

[Collection(SharedHost.Name)]
public sealed class HostileInputTests(CoreHost host)
{
    [Theory]
    [Trait("Case", "IN-02")]
    [MemberData(nameof(HostileJson))]
    public async Task Json_that_is_not_what_was_asked_for_is_the_callers_fault(string what)
    {
        using var member = await Member.SignInAsync(host);
        var wrong = new List<string>();
        foreach (var route in Route.Unsafe(host).Where(route => route.Pattern != "/logout"))
        {
            using var response = await member.CallAsync(route.Method, route.PathFor(member), RawRequests.Json(_bodies[what]));
            var status = (int)response.StatusCode;

            // Pages take forms: for them it is a form without fields. Who reads JSON must refuse it.
            if (status >= 500 || (route.TakesBody && status is < 400))
            {
                wrong.Add($"{route}: {status}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [Trait("Case", "IN-02")]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/xml")]
    [InlineData("")]
    [InlineData("rubbish")]
    public async Task Only_json_is_taken_for_json(string type)
    {
        using var member = await Member.SignInAsync(host);
        foreach (var route in Route.Unsafe(host).Where(route => route.IsApi && route.TakesBody))
        {
            using var content = new ByteArrayContent("""{"name":"Eve"}"""u8.ToArray());
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var response = await member.CallAsync(route.Method, route.PathFor(member), content);
            Assert.InRange((int)response.StatusCode, 400, 499);
        }
    }

    [Theory]
    [Trait("Case", "IN-02")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"Email\"\r\n\r\nada")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nrubbish")]
    [InlineData("multipart/form-data; boundary=x", "")]
    [InlineData("multipart/form-data", "--x\r\n")]
    [InlineData("multipart/form-data; boundary=", "--\r\n")]
    [InlineData("application/x-www-form-urlencoded", "&&&===&Email=%&%zz=%ff%fe")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "Email=+AGE-")]
    [InlineData("application/x-www-form-urlencoded; charset=none", "Email=a")]
    public async Task A_broken_form_is_the_callers_fault(string type, string body)
    {
        using var member = await Member.SignInAsync(host);
        foreach (var route in Route.Unsafe(host).Where(route => route.Pattern != "/logout"))
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var response = await member.CallAsync(route.Method, route.PathFor(member), content);
            Assert.True((int)response.StatusCode < 500, $"{route}: {(int)response.StatusCode}");
        }
    }

    [Fact]
    [Trait("Case", "IN-02")]
    public async Task A_form_of_too_many_fields_is_the_callers_fault()
    {
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/login");

        using var response = await visitor.PostFormAsync("/login", token, Enumerable.Range(0, 5000).Select(i => ($"field{i}", "x")));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    [Trait("Case", "IN-03")]
    public async Task The_nul_character_in_json_is_refused_everywhere()
    {
        using var member = await Member.SignInAsync(host);
        var routes = Route.Unsafe(host).Where(route => route.IsApi && route.TakesBody).ToArray();
        Assert.NotEmpty(routes);
        foreach (var route in routes)
        {
            foreach (var body in new[] { "{\"name\":\"a\\u0000b\"}", "{\"name\":\"\\u0000\"}", "{\"name\":\"a\0b\"}" })
            {
                using var response = await member.CallAsync(route.Method, route.PathFor(member), RawRequests.Json(body));
                Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{route}: {(int)response.StatusCode}");
            }
        }
    }

    [Fact]
    [Trait("Case", "IN-03")]
    public async Task The_nul_character_in_a_form_is_refused_everywhere()
    {
        using var member = await Member.SignInAsync(host);
        foreach (var route in Route.Unsafe(host).Where(route => route.IsPage))
        {
            foreach (var (name, value) in new[] { ("Name", "a\0b"), ("Email", "a\0@example.com"), ("Password", "long enough\0 to be one"), ("Na\0me", "x") })
            {
                using var urlEncoded = new FormUrlEncodedContent([KeyValuePair.Create(name, value)]);
                using var first = await member.CallAsync(HttpMethod.Post, route.PathFor(member), urlEncoded);
                Assert.True(first.StatusCode == HttpStatusCode.BadRequest, $"{route}: {(int)first.StatusCode}");
                if (value.Contains('\0', StringComparison.Ordinal))
                {
                    using var multipart = new MultipartFormDataContent { { new StringContent(value), name } };
                    using var second = await member.CallAsync(HttpMethod.Post, route.PathFor(member), multipart);
                    Assert.True(second.StatusCode == HttpStatusCode.BadRequest, $"{route}: {(int)second.StatusCode}");
                }
            }
        }
    }

    [Fact]
    [Trait("Case", "IN-03")]
    public async Task The_nul_character_in_an_address_is_refused_everywhere()
    {
        using var member = await Member.SignInAsync(host);
        foreach (var route in Route.Readable(host))
        {
            foreach (var query in new[] { "search=a%00b", "page=%00", "a%00=b", "returnUrl=/%00" })
            {
                using var response = await member.Visitor.SendAsync(HttpMethod.Get, $"{route.PathFor(member)}?{query}");
                Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{route}?{query}: {(int)response.StatusCode}");
            }
        }

        foreach (var path in new[] { "/w/ada%00", $"/w/{member.Slug}%00", "/api/workspaces/%00", member.Api("/projects/%00"), "/dev/mail/%00", "/%00" })
        {
            var answer = await host.Server.SendAsync(context =>
            {
                context.Request.Scheme = "https";
                context.Request.Host = new HostString("localhost");
                context.Request.Method = HttpMethods.Get;
                context.Request.Path = path.Replace("%00", "\0", StringComparison.Ordinal);
            });
            Assert.Equal(StatusCodes.Status400BadRequest, answer.Response.StatusCode);
        }
    }

    [Theory]
    [Trait("Case", "IN-03")]
    [InlineData("%ed%a0%80")]
    [InlineData("%ff%fe")]
    [InlineData("%")]
    [InlineData("%%%zz")]
    [InlineData("[$ne]=1")]
    public async Task Bytes_that_are_no_text_in_an_address_break_nothing(string query)
    {
        using var member = await Member.SignInAsync(host);
        foreach (var route in Route.Readable(host).Where(route => route.IsApi))
        {
            using var response = await member.Visitor.SendAsync(HttpMethod.Get, $"{route.PathFor(member)}?search={query}&sort={query}&page={query}");
            Assert.True((int)response.StatusCode < 500, $"{route}: {(int)response.StatusCode}");
        }
    }

    public static TheoryData<string> HostileJson() => [.. _bodies.Keys];

    private static readonly Dictionary<string, byte[]> _bodies = new()
    {
        ["nothing"] = [],
        ["null"] = "null"u8.ToArray(),
        ["a list"] = "[]"u8.ToArray(),
        ["a list of one"] = """[{"name":"Eve"}]"""u8.ToArray(),
        ["a number"] = "5"u8.ToArray(),
        ["a text"] = "\"Eve\""u8.ToArray(),
        ["a name that is null"] = """{"name":null}"""u8.ToArray(),
        ["a name that is a number"] = """{"name":5}"""u8.ToArray(),
        ["a name that is a list"] = """{"name":["Eve"]}"""u8.ToArray(),
        ["a name that is an object"] = """{"name":{"$ne":""}}"""u8.ToArray(),
        ["a number too large"] = """{"name":1e400}"""u8.ToArray(),
        ["keys twice"] = """{"name":"Eve","name":"Mallory"}"""u8.ToArray(),
        ["keys twice in other case"] = """{"name":"Eve","NAME":"Mallory"}"""u8.ToArray(),
        ["a thousand levels"] = Encoding.UTF8.GetBytes("{\"name\":" + new string('[', 1000) + new string(']', 1000) + "}"),
        ["a thousand levels elsewhere"] = Encoding.UTF8.GetBytes("{\"x\":" + new string('[', 1000) + new string(']', 1000) + ",\"name\":\"Eve\"}"),
        ["bytes that are no UTF-8"] = [.. "{\"name\":\"a"u8, 0xff, 0xfe, .. "\"}"u8],
        ["a key that is no UTF-8"] = [.. "{\"a"u8, 0xff, .. "\":1,\"name\":5}"u8],
        ["a name of no characters"] = """{"name":"a\ufffe\uffff\ufdd0"}"""u8.ToArray(),
        ["half a surrogate pair"] = """{"name":"a\ud800b"}"""u8.ToArray(),
        ["half a surrogate pair as key"] = """{"\ud800":1,"name":5}"""u8.ToArray(),
        ["cut off"] = """{"name":"Eve"""u8.ToArray(),
        ["something behind"] = """{"name":"Eve"}{"""u8.ToArray(),
        ["a comment"] = """{/* */"name":"Eve"}"""u8.ToArray(),
        ["a trailing comma"] = """{"name":"Eve",}"""u8.ToArray(),
        ["a mark of byte order and a number"] = [0xef, 0xbb, 0xbf, .. "5"u8],
        ["UTF-16"] = Encoding.Unicode.GetBytes("""{"name":"Eve"}"""),
        ["two megabytes of a name"] = Encoding.UTF8.GetBytes("{\"name\":\"" + new string('x', 2 << 20) + "\"}"),
    };
}
