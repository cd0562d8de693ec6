using ReadyKit.TestHost.Browsers;

namespace ReadyKit.TestHost.Tests.Browsers;

public sealed class ChromiumFixtureTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    [Fact]
    public async Task The_systems_chromium_runs_script()
    {
        var page = await chromium.Browser.NewPageAsync();

        await page.SetContentAsync("<p id='p'>before</p><script>document.title = 'after'</script>");

        Assert.Equal("after", await page.TitleAsync());
    }
}
