using System.Text;

namespace ReadyKit.Core.Tests;

/// <summary>Requests as somebody makes them who does not use the pages.</summary>
internal static class RawRequests
{
    /// <summary>Posts a form without opening its page before, and does not follow the answer.</summary>
    public static async Task<HttpResponseMessage> PostFormAsync(
        this Visitor visitor, string path, string token, params IEnumerable<(string Name, string Value)> values)
    {
        using var content = new FormUrlEncodedContent(
            values.Append((Visitor.TokenField, token)).Select(value => KeyValuePair.Create(value.Item1, value.Item2)));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return await visitor.Http.SendAsync(request);
    }

    /// <summary>Signs in by one request.</summary>
    public static Task<HttpResponseMessage> PostSignInAsync(this Visitor visitor, string token, string email, string password) =>
        visitor.PostFormAsync("/login", token, ("Email", email), ("Password", password));

    public static async Task<HttpResponseMessage> SendAsync(
        this Visitor visitor, HttpMethod method, string path, HttpContent? content = null, params IEnumerable<(string Name, string Value)> headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await visitor.Http.SendAsync(request);
    }

    public static ByteArrayContent Json(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        return content;
    }

    public static ByteArrayContent Json(string body) => Json(Encoding.UTF8.GetBytes(body));

    /// <summary>Whether the jar's session is one.</summary>
    public static async Task<bool> IsSignedInAsync(this Visitor visitor)
    {
        using var response = await visitor.SendAsync(HttpMethod.Get, "/api/profile");
        return response.IsSuccessStatusCode;
    }
}
