using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

[Collection(nameof(RunningSample))]
public sealed class ContentSecurityTests(RunningSample sample)
{
    [Fact]
    [Trait("Case", "WB-04")]
    [Trait("Case", "WB-11")]
    public async Task No_page_breaks_its_policy_or_calls_another_site()
    {
        var walker = await sample.NewWalkerAsync();
        var watch = new PageWatch(walker.Page, sample.Process.BaseAddress);
        foreach (var path in SamplePages.Public)
        {
            await walker.OpenAndSettleAsync(path);
        }

        var home = await walker.SignUpAsync("Barbara Liskov", "barbara@example.com");
        foreach (var path in SamplePages.ForMembers(home))
        {
            await walker.OpenAndSettleAsync(path);
        }

        await walker.OpenMailAsync("barbara@example.com");
        await walker.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        watch.AssertClean();
    }

    [Fact]
    [Trait("Case", "WB-04")]
    public async Task No_page_of_a_purchase_breaks_its_policy_or_calls_another_site()
    {
        var walker = await sample.NewWalkerAsync();
        var watch = new PageWatch(walker.Page, sample.Process.BaseAddress);
        var home = await walker.SignUpAsync("Jean Bartik", "jean@example.com");

        await new BillingTour(walker, home, () => Task.CompletedTask).TakeAsync();
        await walker.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        watch.AssertClean();
    }

    [Fact]
    public async Task A_violation_would_be_noticed()
    {
        var walker = await sample.NewWalkerAsync();
        var watch = new PageWatch(walker.Page, sample.Process.BaseAddress);
        await walker.OpenAndSettleAsync("/login");
        await walker.Page.EvaluateAsync("document.head.append(Object.assign(document.createElement('script'), { text: '1' }))");
        await walker.Page.WaitForTimeoutAsync(200);

        Assert.Throws<Xunit.Sdk.TrueException>(watch.AssertClean);
    }
}
