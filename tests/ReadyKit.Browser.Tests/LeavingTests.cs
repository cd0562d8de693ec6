namespace ReadyKit.Browser.Tests;

/// <summary>The policy for forms allows this site only, and browsers apply it to what a post redirects to.</summary>
public sealed class LeavingTests(SampleWithElsewhereProvider sample) : IClassFixture<SampleWithElsewhereProvider>
{
    [Theory]
    [InlineData(true, "evelyn@example.com")]
    [InlineData(false, "mary@example.com")]
    public async Task Buying_and_managing_lead_to_the_provider_on_another_site(bool hasScript, string email)
    {
        var walker = await sample.NewWalkerAsync();
        var home = await walker.SignUpAsync("Evelyn Boyd", email);

        await PressAsync(walker, $"{home}/upgrade", "Choose Pro", hasScript);
        await walker.Page.WaitForURLAsync(sample.Site.Checkout.ToString());
        Assert.Equal("pro 1", await walker.Page.Locator("#asked").InnerTextAsync());

        await walker.OpenAsync(sample.Provider.SuccessUrl!.ToString());
        await walker.SeeHeadingAsync("You are on Pro");

        await PressAsync(walker, $"{home}/billing", "Manage subscription", hasScript);
        await walker.Page.WaitForURLAsync(sample.Site.Portal.ToString());
        await walker.SeeHeadingAsync("portal");
        await walker.Page.GoBackAsync();
        Assert.EndsWith($"{home}/billing", walker.Page.Url, StringComparison.Ordinal);
    }

    /// <summary>The page needs script to come about; what its form does then needs none.</summary>
    private static async Task PressAsync(Walker walker, string path, string button, bool hasScript)
    {
        await walker.OpenAndSettleAsync(path);
        var chromium = await walker.Page.Context.NewCDPSessionAsync(walker.Page);
        await chromium.SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = !hasScript });
        await walker.PressAsync(button);
        await walker.Page.WaitForURLAsync("http://127.0.0.1:*/**");
        await chromium.SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = false });
    }
}
