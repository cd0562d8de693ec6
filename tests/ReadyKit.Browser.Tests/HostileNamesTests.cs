using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

[Trait("Case", "WB-05")]
[Trait("Case", "WB-10")]
[Collection(nameof(RunningSample))]
public sealed class HostileNamesTests(RunningSample sample)
{
    [Theory]
    [InlineData("${7*7}", "${7*7}@one.example.com")]
    [InlineData("{{7*7}}", "{{7*7}}@two.example.com")]
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

        await walker.RegisterAsync(name, email);
        await walker.SeeAsync($"We sent a link to {email}.");
        await AssertMailAsync(walker, name, email);
        await walker.OpenLinkFromMailAsync(email, "/confirm-email");
        await walker.PressAsync("Confirm and continue");
        await walker.ArriveInWorkspaceAsync();
        var home = await CreateWorkspaceAsync(walker, name);
        await walker.OpenAndSettleAsync($"{home}/projects");
        await walker.AddProjectAsync(name);
        await Assertions.Expect(walker.Page.Locator("table").GetByText(name).First).ToBeVisibleAsync();
        foreach (var path in SamplePages.ForMembers(home))
        {
            await walker.OpenAndSettleAsync(path);
            await AssertInertAsync(walker.Page);
            await AssertAsTypedAsync(walker.Page, name, email);
        }

        Assert.Empty(dialogs);
        watch.AssertClean();
    }

    private static async Task AssertMailAsync(Walker walker, string name, string email)
    {
        await walker.OpenMailAsync(email);
        await walker.SeeAsync($"To {email}");
        var html = walker.Page.FrameLocator("iframe").Locator("body");
        // Whoever registers another person's address must not be able to write to them.
        Assert.DoesNotContain(name, await html.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await html.Locator("img[src='x']").CountAsync());
    }

    private static async Task<string> CreateWorkspaceAsync(Walker walker, string name)
    {
        await walker.OpenAndSettleAsync("/dashboard?choose=true");
        await walker.FillAsync("Name", name);
        await walker.PressAsync("Create workspace");
        return await walker.ArriveInWorkspaceAsync();
    }

    /// <summary>The frame shows the person on each of its pages, and a workspace's pages name it in their title too.</summary>
    private static async Task AssertAsTypedAsync(IPage page, string name, string email)
    {
        if (await page.Locator(".rk-shell").CountAsync() == 0)
        {
            return;
        }

        Assert.Equal(email, await page.Locator(".rk-menu__note").First.TextContentAsync());
        if (new Uri(page.Url).AbsolutePath.StartsWith("/w/", StringComparison.Ordinal))
        {
            Assert.Contains(name, await page.TitleAsync(), StringComparison.Ordinal);
            Assert.Equal(name, await page.Locator(".rk-drawer .rk-id__name").First.InnerTextAsync());
            Assert.Equal(name, await page.Locator(".rk-drawer .rk-id__name").Last.InnerTextAsync());
        }
        else if (page.Url.EndsWith("/settings/profile", StringComparison.Ordinal))
        {
            await Assertions.Expect(page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync(name);
        }
        else
        {
            Assert.Contains(name, await page.Locator("bdi").AllInnerTextsAsync());
        }
    }

    private static async Task AssertInertAsync(IPage page)
    {
        Assert.Equal(0, await page.Locator("img[src='x']").CountAsync());
        Assert.DoesNotContain("49", await page.TitleAsync(), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b49\b", await page.Locator("body").InnerTextAsync());
    }
}
