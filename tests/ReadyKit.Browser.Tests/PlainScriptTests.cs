using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

/// <summary>What the two small scripts do that stand on every page: the frame's and the forms'.</summary>
[Collection(nameof(RunningSample))]
public sealed partial class PlainScriptTests(RunningSample sample)
{
    [Fact]
    public async Task A_page_that_waits_looks_again_ever_more_rarely_and_then_no_more()
    {
        var walker = await sample.NewWalkerAsync();
        await walker.OpenAsync("/login");
        var script = FormsScript().Match(await walker.Page.ContentAsync()).Groups["src"].Value;
        var looks = 0;
        await walker.Page.RouteAsync("**/on-its-way", route =>
        {
            looks++;
            return route.FulfillAsync(new() { ContentType = "text/html", Body = $"<a href=\"\" data-reload>Check again</a><script src=\"{script}\"></script>" });
        });
        await walker.Page.Clock.InstallAsync();
        await walker.OpenAsync("/on-its-way");

        for (var seconds = 0; seconds < 300; seconds += 10)
        {
            await walker.Page.Clock.RunForAsync(10_000);
            await walker.Page.WaitForTimeoutAsync(50);
            await walker.Page.WaitForLoadStateAsync();
        }

        Assert.Equal(7, looks);
    }

    [Fact]
    public async Task A_form_of_the_frame_is_sent_once()
    {
        var walker = await sample.NewWalkerAsync();
        await walker.SignUpAsync("Lynn Conway", "lynn@example.com");
        var sent = 0;
        var answer = new TaskCompletionSource();
        await walker.Page.RouteAsync("**/logout", async route =>
        {
            sent++;
            await answer.Task;
            await route.ContinueAsync();
        });

        await walker.Page.Locator("summary:visible", new() { HasText = "Your account" }).First.ClickAsync();
        await walker.Page.EvaluateAsync(
            "() => { const form = document.querySelector('form[action$=\"/logout\"]'); form.requestSubmit(); setTimeout(() => form.requestSubmit(), 200); }");
        await Task.Delay(600);
        answer.SetResult();
        await walker.ArriveAtAsync("/login");

        Assert.Equal(1, sent);
    }

    [Fact]
    public async Task A_page_that_did_not_load_or_broke_says_so()
    {
        var walker = await sample.NewWalkerAsync();
        var home = await walker.SignUpAsync("Adele Goldberg", "adele@example.com");
        var again = walker.Page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link, new() { Name = "Load again" });

        await walker.Page.RouteAsync(MainScript(), route => route.AbortAsync());
        await walker.OpenAsync(home);
        await Assertions.Expect(again).ToBeVisibleAsync();
        await walker.Page.UnrouteAsync(MainScript());
        await again.ClickAsync();
        await walker.SeeAsync("Next step");

        // What the page draws from is not there.
        await walker.Page.AddInitScriptAsync("const parse = JSON.parse; JSON.parse = text => (text.includes('\"activity\"') ? {} : parse(text));");
        await walker.OpenAsync(home);
        await Assertions.Expect(again).ToBeVisibleAsync();
    }

    [Fact]
    [Trait("Case", "WB-17")]
    public async Task On_a_phone_the_menu_opens_by_the_space_bar_and_a_list_is_a_table_that_can_be_sorted()
    {
        var walker = await sample.NewWalkerAsync(options => options.ViewportSize = new() { Width = 390, Height = 844 });
        var (page, keys) = (walker.Page, walker.Page.Keyboard);
        var home = await walker.SignUpAsync("Sophie Wilson", "sophie@example.com");
        await walker.OpenAndSettleAsync($"{home}/projects");
        foreach (var name in new[] { "Beta", "Alpha" })
        {
            await walker.AddProjectAsync(name);
            await Assertions.Expect(Cell(page, name)).ToBeVisibleAsync();
        }

        var sort = page.GetByRole(AriaRole.Button, new() { Name = "Sort", Exact = true });
        await Assertions.Expect(page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row).First).ToContainTextAsync("Alpha");
        await sort.ClickAsync();
        await page.GetByRole(AriaRole.Menu).Or(page.Locator(".v-menu")).GetByText("Created").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table).GetByRole(AriaRole.Row).First).ToContainTextAsync("Beta");
        await Assertions.Expect(sort).ToBeFocusedAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "Open menu" }).FocusAsync();
        await keys.PressAsync("Space");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Close menu" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Saving_on_the_profile_keeps_the_place_and_shows_what_the_app_added()
    {
        var walker = await sample.NewWalkerAsync(options => options.Locale = "de-DE");
        var home = await walker.SignUpAsync("Ida Rhodes", "ida@example.com");
        await walker.OpenAndSettleAsync("/settings/profile");
        await walker.FillAsync("Job title", "Pioneer");
        await walker.PressAsync("Save job title");
        await walker.SeeAsync("Saved.");
        await Assertions.Expect(walker.Page.GetByLabel("Job title")).ToHaveValueAsync("Pioneer");

        var name = walker.Page.GetByLabel("Name", new() { Exact = true });
        await name.FillAsync("Ida R.");
        await walker.PressAsync("Save changes");
        await Assertions.Expect(walker.Page.Locator(".rk-drawer .rk-id__name").Last).ToHaveTextAsync("Ida R.");
        await Assertions.Expect(name).ToBeFocusedAsync();

        // The page speaks English, and so do its dates.
        await walker.OpenAndSettleAsync($"{home}/settings");
        await Assertions.Expect(walker.Page.Locator("dd").Last).ToHaveTextAsync(EnglishDate());
    }

    private static ILocator Cell(IPage page, string text) => page.GetByRole(AriaRole.Cell, new() { Name = text, Exact = true });

    [GeneratedRegex("src=\"(?<src>[^\"]*/forms[^\"]*)\"")]
    private static partial Regex FormsScript();

    [GeneratedRegex(@"/readykit[^/]*\.js")]
    private static partial Regex MainScript();

    [GeneratedRegex(@"^([A-Z][a-z]+ \d+, \d{4}|\d+ [A-Z][a-z]+ \d{4})$")]
    private static partial Regex EnglishDate();
}
