using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

[Trait("Case", "WB-17")]
[Collection(nameof(RunningSample))]
public sealed class SignInByKeyboardTests(RunningSample sample)
{
    private const string Email = "margaret@example.com";

    [Fact]
    public async Task Signing_in_and_out_needs_no_mouse()
    {
        var other = await sample.NewWalkerAsync();
        await other.SignUpAsync("Margaret Hamilton", Email);
        var walker = await sample.NewWalkerAsync();
        var keys = walker.Page.Keyboard;

        await walker.OpenAsync("/login");
        // The browser moves the focus to the first field a moment after the page is there.
        await Assertions.Expect(walker.Page.GetByLabel("Email")).ToBeFocusedAsync();
        await keys.TypeAsync(Email);
        await ReachAsync(walker.Page, "Password");
        await keys.TypeAsync(Walker.Password);
        await keys.PressAsync("Enter");
        await walker.ArriveInWorkspaceAsync();

        await ReachAsync(walker.Page, "Your account");
        await keys.PressAsync("Enter");
        await ReachAsync(walker.Page, "Sign out");
        await keys.PressAsync("Enter");
        await walker.ArriveAtAsync("/login");
    }

    /// <summary>Tabs on until the focus stands on what bears this name.</summary>
    private static async Task ReachAsync(IPage page, string name)
    {
        const string nameOfFocus = "(document.activeElement.labels?.[0] ?? document.activeElement).innerText";
        for (var steps = 0; steps < 40; steps++)
        {
            await page.Keyboard.PressAsync("Tab");
            if ((await page.EvaluateAsync<string?>(nameOfFocus))?.Contains(name, StringComparison.Ordinal) == true)
            {
                return;
            }
        }

        Assert.Fail($"The focus never reaches '{name}'.");
    }
}
