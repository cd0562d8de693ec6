using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

/// <summary>Notes what must not happen on any page: script errors, policy violations, server errors, calls to other sites.</summary>
public sealed class PageWatch
{
    private readonly List<string> _offences = [];
    private readonly Uri _site;

    public PageWatch(IPage page, Uri site)
    {
        ArgumentNullException.ThrowIfNull(page);
        _site = site;
        page.Console += (_, message) => OnConsole(message);
        page.PageError += (_, error) => _offences.Add($"script error: {error}");
        page.Response += (_, response) => OnResponse(response);
        page.Request += (_, request) => OnRequest(request);
    }

    public void AssertClean() => Assert.True(_offences.Count == 0, string.Join(Environment.NewLine, _offences));

    private void OnConsole(IConsoleMessage message)
    {
        // A refused API call shows as an error too; those the pages expect are tested by what they show.
        var isExpected = message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal);
        if (message.Type is "error" or "warning" && !isExpected)
        {
            _offences.Add($"console {message.Type}: {message.Text} ({message.Location})");
        }
    }

    private void OnResponse(IResponse response)
    {
        if (response.Status >= 500)
        {
            _offences.Add($"{response.Status} from {response.Url}");
        }
    }

    private void OnRequest(IRequest request)
    {
        if (request.Url.StartsWith("http", StringComparison.Ordinal) && !_site.IsBaseOf(new Uri(request.Url)))
        {
            _offences.Add($"call to another site: {request.Url}");
        }
    }
}
