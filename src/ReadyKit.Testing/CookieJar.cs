using System.Net;

namespace ReadyKit.Testing;

/// <summary>
/// Keeps the cookies of one site as a browser does on localhost: secure ones too over plain HTTP, which
/// <see cref="CookieContainer"/> would hold back.
/// </summary>
public sealed class CookieJar : DelegatingHandler
{
    private readonly Dictionary<string, string> _cookies = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>The value of each cookie by its name.</summary>
    public IReadOnlyDictionary<string, string> Cookies
    {
        get
        {
            lock (_lock)
            {
                return new Dictionary<string, string>(_cookies, StringComparer.Ordinal);
            }
        }
    }

    /// <summary>Puts a cookie in.</summary>
    public void Set(string name, string value)
    {
        lock (_lock)
        {
            _cookies[name] = value;
        }
    }

    /// <summary>Throws all cookies away.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _cookies.Clear();
        }
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var cookies = Cookies;
        if (cookies.Count > 0 && !request.Headers.Contains("Cookie"))
        {
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        var response = await base.SendAsync(request, cancellationToken);
        if (response.Headers.TryGetValues("Set-Cookie", out var values))
        {
            foreach (var value in values)
            {
                Keep(value);
            }
        }

        return response;
    }

    private void Keep(string header)
    {
        var attributes = header.Split(';', StringSplitOptions.TrimEntries);
        var (name, value) = Pair(attributes[0]);
        var ended = attributes.Skip(1).Select(Pair).Any(attribute =>
            (attribute.Name.Equals("max-age", StringComparison.OrdinalIgnoreCase) && attribute.Value is "0")
            || (attribute.Name.Equals("expires", StringComparison.OrdinalIgnoreCase)
                && DateTimeOffset.TryParse(attribute.Value, out var end) && end.Year < 2000));
        lock (_lock)
        {
            if (ended)
            {
                _cookies.Remove(name);
            }
            else
            {
                _cookies[name] = value;
            }
        }
    }

    private static (string Name, string Value) Pair(string text)
    {
        var parts = text.Split('=', 2);
        return (parts[0], parts.Length > 1 ? parts[1] : string.Empty);
    }
}
