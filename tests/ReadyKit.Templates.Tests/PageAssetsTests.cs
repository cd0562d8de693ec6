namespace ReadyKit.Templates.Tests;

public sealed class PageAssetsTests
{
    [Fact]
    public void Scripts_and_style_sheets_are_found_and_links_are_not() =>
        Assert.Equal(
            ["/a.css?v=1&b=2", "/c.js"],
            PageAssets.FindAll(
                """<link href="/a.css?v=1&amp;b=2" rel="stylesheet"><a href="/b"></a><script defer src="/c.js"></script><script>1</script>"""));
}
