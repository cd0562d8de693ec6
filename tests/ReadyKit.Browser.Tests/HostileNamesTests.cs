using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

[Trait("Case", "WB-05")]
[Trait("Case", "WB-10")]
[Collection(nameof(RunningSample))]
public sealed class HostileNamesTests(RunningSample sample)
{
    [Theory]
    [InlineData("${7*7}", "one@example.com")]
    [InlineData("{{7*7}}", "two@example.com")]
    [InlineData("</script><script>alert(1)</script>", "three@example.com")]
    [InlineData("<img src=x onerror=alert(1)>", "four@example.com")]
    public async Task A_name_comes_out_as_it_was_typed(string name, string email)
    {
        var walker = await sample.NewWalkerAsync();
        var watch = new PageWatch(walker.Page, sample.Process.BaseAddress);
        var dialogs = new List<string>();
        walker.Page.Dialog += async (_, dialog) =>
        {
            dialogs.Add(dialog.Message);
            await dialog.DismissAsync();
        };

        await walker.SignUpAsync(name, email);
        var home = await CreateWorkspaceAsync(walker, name);
        await walker.OpenAndSettleAsync($"{home}/projects");
        await walker.AddProjectAsync(name);
        await Assertions.Expect(walker.Page.Locator("table").GetByText(name).First).ToBeVisibleAsync();
        foreach (var path in SamplePages.ForMembers(home))
        {
            await walker.OpenAndSettleAsync(path);
            await AssertInertAsync(walker.Page);
        }

        await walker.OpenAndSettleAsync(home);
        Assert.Contains(name, await walker.Page.TitleAsync(), StringComparison.Ordinal);
        Assert.Contains(name, await walker.Page.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(dialogs);
        watch.AssertClean();
    }

    [Fact]
    public async Task A_hostile_name_is_inert_in_the_mail_too()
    {
        const string name = "<img src=x onerror=alert(1)>";
        var walker = await sample.NewWalkerAsync();
        await walker.RegisterAsync(name, "five@example.com");
        await walker.OpenMailAsync("five@example.com");

        var html = walker.Page.FrameLocator("iframe").Locator("body");
        Assert.Contains(name, await html.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await html.Locator("img[src='x']").CountAsync());
    }

    private static async Task<string> CreateWorkspaceAsync(Walker walker, string name)
    {
        await walker.OpenAndSettleAsync("/dashboard?choose=true");
        await walker.FillAsync("Name", name);
        await walker.PressAsync("Create workspace");
        return await walker.ArriveInWorkspaceAsync();
    }

    private static async Task AssertInertAsync(IPage page)
    {
        Assert.Equal(0, await page.Locator("img[src='x']").CountAsync());
        Assert.DoesNotContain("49", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b49\b", await page.Locator("body").InnerTextAsync());
    }
}
