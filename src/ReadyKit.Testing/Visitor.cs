using System.Net;
using System.Net.Http.Json;

namespace ReadyKit.Testing;

/// <summary>A person with a browser of their own, reduced to what HTTP shows: pages, forms and JSON calls.</summary>
/// <param name="http">Sends the requests; it follows no redirect and keeps cookies in <paramref name="jar"/>.</param>
/// <param name="jar">The cookies.</param>
public sealed class Visitor(HttpClient http, CookieJar jar) : IDisposable
{
    /// <summary>The form field of the antiforgery token.</summary>
    public const string TokenField = "csrf_token";

    /// <summary>The header of the antiforgery token, for calls of scripts.</summary>
    public const string TokenHeader = "X-CSRFToken";

    private const int MostRedirects = 10;

    /// <summary>Sends requests as they are: with the cookies, but without the antiforgery token, and following no redirect.</summary>
    public HttpClient Http { get; } = http;

    /// <summary>The cookies.</summary>
    public CookieJar Jar { get; } = jar;

    /// <summary>Opens a page, following redirects.</summary>
    public async Task<WebPage> OpenAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await FollowAsync(request);
    }

    /// <summary>Opens the page and submits its form with these values in place of the given ones.</summary>
    public async Task<WebPage> SubmitAsync(string path, params IEnumerable<(string Name, string Value)> values)
    {
        var page = await OpenAsync(path);
        var filled = values.ToArray();
        return await SubmitAsync(page, page.Form(filled.Length > 0 ? filled[0].Name : TokenField), filled);
    }

    /// <summary>Submits a form of an opened page.</summary>
    public async Task<WebPage> SubmitAsync(
        WebPage page, HtmlForm form, params IEnumerable<(string Name, string Value)> values)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(form);
        var fields = new Dictionary<string, string>(form.Fields);
        foreach (var (name, value) in values)
        {
            fields[name] = value;
        }

        using var content = new FormUrlEncodedContent(fields);
        using var request = new HttpRequestMessage(HttpMethod.Post, form.Action is "" ? page.Path : form.Action);
        request.Content = content;
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await FollowAsync(request);
    }

    /// <summary>Calls the API as a page's script would: with the session's cookies and the antiforgery header.</summary>
    public async Task<HttpResponseMessage> CallAsync(
        HttpMethod method, string path, object? body = null, string tokenFrom = "/login")
    {
        ArgumentNullException.ThrowIfNull(method);
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Accept", "application/json");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        if (method != HttpMethod.Get)
        {
            request.Headers.Add(TokenHeader, await ReadTokenAsync(tokenFrom));
        }

        request.Content = body is null ? null : JsonContent.Create(body);
        return await Http.SendAsync(request);
    }

    /// <summary>The antiforgery token that a page of this session carries.</summary>
    public async Task<string> ReadTokenAsync(string path) => AntiforgeryToken.ReadFrom(await OpenAsync(path));

    /// <inheritdoc/>
    public void Dispose() => Http.Dispose();

    private async Task<WebPage> FollowAsync(HttpRequestMessage request)
    {
        var response = await Http.SendAsync(request);
        for (var redirects = 0; IsRedirect(response); redirects++)
        {
            if (redirects == MostRedirects)
            {
                throw new InvalidOperationException($"{request.RequestUri} redirects in a circle.");
            }

            var next = new Uri(response.RequestMessage!.RequestUri!, response.Headers.Location!);
            response.Dispose();
            response = await Http.GetAsync(next);
        }

        using (response)
        {
            var path = response.RequestMessage!.RequestUri!.PathAndQuery;
            return new WebPage(response.StatusCode, path, await response.Content.ReadAsStringAsync());
        }
    }

    private static bool IsRedirect(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently;
}
