using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

/// <summary>What axe finds on a page, reduced to what keeps people out.</summary>
internal static class Accessibility
{
    // A mail in its frame may run no script, and axe would wait for one there for ever.
    private const string Look = """
        async () => {
          const passing = () => document.getAnimations().filter(a => a.effect.getComputedTiming().endTime !== Infinity && a.playState !== 'finished');
          // One that ends can begin another, and none has begun before the next frame.
          do {
            passing().forEach(a => a.finish());
            await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
          } while (passing().length > 0);
          const { violations } = await axe.run({ exclude: ['iframe'] }, { resultTypes: ['violations'] });
          return violations
            .filter(({ impact }) => impact === 'serious' || impact === 'critical')
            .flatMap(({ id, impact, nodes }) => nodes.map(({ target, html }) => `${location.pathname}: ${impact} ${id} at ${target}: ${html}`));
        }
        """;

    private static readonly string _axe = ReadAxe();

    public static async Task<IReadOnlyList<string>> FindBarriersAsync(IPage page)
    {
        // Once per document: people look at it in several sizes and colours.
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(_axe);
        }

        var found = await page.EvaluateAsync<string[]>(Look);
        if (found.Length == 0)
        {
            return found;
        }

        // A colour on its way to another one is nobody's contrast: what keeps people out is there at a second look too.
        await page.WaitForTimeoutAsync(1000);
        return await page.EvaluateAsync<string[]>(Look);
    }

    private static string ReadAxe()
    {
        using var stream = typeof(AxeRunContext).Assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")
            ?? throw new InvalidOperationException("The package of axe has no script.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
