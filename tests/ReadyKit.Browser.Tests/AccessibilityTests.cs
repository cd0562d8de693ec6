using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

[Collection(nameof(RunningSample))]
public sealed class AccessibilityTests(RunningSample sample)
{
    private static readonly (int Width, int Height)[] _sizes = [(1280, 800), (390, 844)];

    [Fact]
    [Trait("Case", "WB-17")]
    public async Task No_public_page_keeps_people_out()
    {
        var walker = await sample.NewWalkerAsync();

        await AssertNoBarrierAsync(walker, SamplePages.Public);
    }

    [Fact]
    [Trait("Case", "WB-17")]
    public async Task No_page_of_a_member_keeps_people_out()
    {
        var walker = await sample.NewWalkerAsync();
        var home = await walker.SignUpAsync("Radia Perlman", "radia@example.com");
        await walker.OpenAsync($"{home}/projects");
        await walker.AddProjectAsync("Spanning tree");

        await AssertNoBarrierAsync(walker, SamplePages.ForMembers(home));
        await walker.OpenMailAsync("radia@example.com");
        await AssertNoBarrierAsync(walker, [new Uri(walker.Page.Url).AbsolutePath]);
    }

    [Fact]
    [Trait("Case", "WB-17")]
    public async Task No_state_of_a_subscription_keeps_people_out()
    {
        var walker = await sample.NewWalkerAsync();
        var home = await walker.SignUpAsync("Frances Allen", "frances@example.com");
        var barriers = new List<string>();

        await new BillingTour(walker, home, async () => barriers.AddRange(await FindBarriersAsync(walker.Page))).TakeAsync();

        AssertNone(barriers);
    }

    [Fact]
    public async Task Axe_finds_a_barrier_when_there_is_one()
    {
        var walker = await sample.NewWalkerAsync();
        await walker.OpenAsync("/login");
        await walker.Page.EvaluateAsync("document.querySelectorAll('label').forEach(label => label.remove())");

        Assert.NotEmpty(await Accessibility.FindBarriersAsync(walker.Page));
    }

    private static async Task AssertNoBarrierAsync(Walker walker, IEnumerable<string> paths)
    {
        var barriers = new List<string>();
        foreach (var path in paths)
        {
            await walker.OpenAndSettleAsync(path);
            barriers.AddRange(await FindBarriersAsync(walker.Page));
        }

        AssertNone(barriers);
    }

    /// <summary>Looks at the page wide and narrow, light and dark.</summary>
    private static async Task<IReadOnlyList<string>> FindBarriersAsync(IPage page)
    {
        var barriers = new List<string>();
        foreach (var (width, height) in _sizes)
        {
            await page.SetViewportSizeAsync(width, height);
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
                var found = await Accessibility.FindBarriersAsync(page);
                barriers.AddRange(found.Select(barrier => $"{width}px {scheme} {barrier}"));
            }
        }

        return barriers;
    }

    private static void AssertNone(List<string> barriers) =>
        Assert.True(barriers.Count == 0, string.Join(Environment.NewLine, barriers));
}
