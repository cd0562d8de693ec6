using System.Net;
using System.Text;

namespace ReadyKit.Core.Tests.Web;

[Collection(SharedHost.Name)]
public sealed class RequestBodyTests(CoreHost host)
{
    private const int AboveLimit = (64 * 1024) + 1;

    [Theory]
    [Trait("Case", "A6")]
    [InlineData("application/json; charset=foo")]
    [InlineData("application/json; charset=utf-7")]
    [InlineData("application/json; charset=\"\"")]
    public async Task Json_in_letters_that_nobody_reads_is_refused(string type)
    {
        using var member = await Member.SignInAsync(host);
        var wrong = new List<string>();
        foreach (var route in Route.Unsafe(host).Where(route => route.TakesBody))
        {
            using var content = Content("""{"name":"Eve"}"""u8.ToArray(), type);
            using var response = await member.CallAsync(route.Method, route.PathFor(member), content);
            if (response.StatusCode is not (HttpStatusCode.UnsupportedMediaType or HttpStatusCode.BadRequest))
            {
                wrong.Add($"{route}: {(int)response.StatusCode}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [Trait("Case", "A6")]
    [InlineData("--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n")]
    [InlineData("--x\r\nrubbish")]
    [InlineData("")]
    public async Task A_multipart_body_at_the_api_is_refused(string body)
    {
        using var member = await Member.SignInAsync(host);
        var wrong = new List<string>();
        foreach (var route in Route.Unsafe(host).Where(route => route.IsApi && route.TakesBody))
        {
            foreach (var headers in new (string, string)[][] { [(Visitor.TokenHeader, member.Token)], [] })
            {
                using var content = Content(Encoding.ASCII.GetBytes(body), "multipart/form-data; boundary=x");
                using var response = await member.Visitor.SendAsync(route.Method, route.PathFor(member), content, headers);
                if (response.StatusCode is not (HttpStatusCode.UnsupportedMediaType or HttpStatusCode.BadRequest))
                {
                    wrong.Add($"{route}: {(int)response.StatusCode}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [Trait("Case", "A10")]
    [InlineData("/login", "multipart/form-data; boundary=x")]
    [InlineData("/login", "application/x-www-form-urlencoded")]
    [InlineData("/register", "multipart/form-data; boundary=x")]
    [InlineData("/forgot-password", "application/x-www-form-urlencoded")]
    public async Task A_form_of_an_account_page_has_64_kilobytes_at_most(string path, string type)
    {
        using var visitor = host.CreateVisitor();
        var body = new CountedBody(type, AboveLimit * 64);
        using var response = await visitor.SendAsync(HttpMethod.Post, path, body, ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    [Trait("Case", "A10")]
    public async Task A_form_that_does_not_say_how_long_it_is_has_the_same_limit()
    {
        using var visitor = host.CreateVisitor();
        var body = new CountedBody("multipart/form-data; boundary=x", AboveLimit * 64) { TellsLength = false };
        using var response = await visitor.SendAsync(HttpMethod.Post, "/login", body, ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory]
    [Trait("Case", "A10")]
    [InlineData("/login")]
    [InlineData("/setup")]
    public async Task What_another_site_sends_is_refused_before_it_is_read(string path)
    {
        using var visitor = host.CreateVisitor();
        using var content = Content("--x\r\nrubbish"u8.ToArray(), "multipart/form-data; boundary=x");

        using var response = await visitor.SendAsync(HttpMethod.Post, path, content, ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    private static ByteArrayContent Content(byte[] body, string type)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }
}
