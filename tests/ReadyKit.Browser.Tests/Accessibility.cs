using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

/// <summary>What axe finds on a page, reduced to what keeps people out.</summary>
internal static class Accessibility
{
    private static readonly string[] _barriers = ["serious", "critical"];

    // A mail in its frame may run no script, and axe would wait for one there for ever.
    private static readonly AxeRunContext _page = new() { Exclude = [new AxeSelector("iframe")] };

    public static async Task<IReadOnlyList<string>> FindBarriersAsync(IPage page)
    {
        var found = await LookAsync(page);
        if (found.Count == 0)
        {
            return found;
        }

        // A colour on its way to another one is nobody's contrast: what keeps people out is there at a second look too.
        await page.WaitForTimeoutAsync(1000);
        return await LookAsync(page);
    }

    private static async Task<IReadOnlyList<string>> LookAsync(IPage page)
    {
        await page.EvaluateAsync("document.getAnimations().filter(a => a.effect.getComputedTiming().endTime !== Infinity).forEach(a => a.finish())");
        var result = await page.RunAxe(_page);
        return [.. result.Violations
            .Where(violation => _barriers.Contains(violation.Impact))
            .SelectMany(violation => violation.Nodes.Select(node =>
                $"{new Uri(page.Url).AbsolutePath}: {violation.Impact} {violation.Id} at {node.Target}: {node.Html}"))];
    }
}
