using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

/// <summary>What scripts write for people: texts with numbers in them, days and times.</summary>
[Collection(nameof(RunningSample))]
public sealed class TextAndFormatTests(RunningSample sample)
{
    private static readonly string[] _scripts = ["language", "text", "format"];

    [Theory]
    [Trait("Case", "N6")]
    [InlineData("America/Los_Angeles")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("UTC")]
    public async Task A_day_without_a_time_is_the_same_day_everywhere(string zone)
    {
        var page = await OpenAsync("en", options => options.TimezoneId = zone);

        Assert.Equal("Nov 24, 2026", await page.EvaluateAsync<string>("() => ReadyKit.format.date('2026-11-24')"));
        Assert.Equal("Jan 1, 2000", await page.EvaluateAsync<string>("() => ReadyKit.format.date('2000-01-01')"));
    }

    [Fact]
    public async Task A_time_is_told_in_the_persons_own_zone()
    {
        var page = await OpenAsync("en", options => options.TimezoneId = "America/Los_Angeles");

        Assert.Equal("Nov 23, 2026", await page.EvaluateAsync<string>("() => ReadyKit.format.date('2026-11-24T01:00:00Z')"));
    }

    [Theory]
    [InlineData("en", "1 file|2 files|5 files")]
    [InlineData("ar", "ملف واحد|ملفان|٥ ملفات")]
    public async Task A_number_takes_the_form_that_its_language_asks_for(string language, string expected)
    {
        var page = await OpenAsync(language);
        await page.EvaluateAsync(
            language == "en"
                ? "() => Object.assign(ReadyKit.texts, { 'f.one': '{count} file', 'f.other': '{count} files' })"
                : "() => Object.assign(ReadyKit.texts, { 'f.one': 'ملف واحد', 'f.two': 'ملفان', 'f.few': '{count} ملفات', 'f.other': '{count} ملف' })");
        await page.EvaluateAsync("() => { ReadyKit.format.number = n => n.toLocaleString(document.documentElement.lang === 'ar' ? 'ar-EG' : 'en'); }");

        Assert.Equal(expected, await page.EvaluateAsync<string>("() => [1, 2, 5].map(n => ReadyKit.tn('f', n)).join('|')"));
    }

    [Fact]
    public async Task A_value_in_a_text_is_not_read_as_a_placeholder_and_a_missing_text_shows_its_key()
    {
        var page = await OpenAsync("en");

        Assert.Equal("{total} is required.", await page.EvaluateAsync<string>("() => ReadyKit.t('kit.required', { field: '{total}' })"));
        Assert.Equal("{used} of 3", await page.EvaluateAsync<string>("() => ReadyKit.t('kit.usage.of', { limit: 3 })"));
        Assert.Equal("no.such", await page.EvaluateAsync<string>("() => ReadyKit.t('no.such')"));
        Assert.Equal("constructor", await page.EvaluateAsync<string>("() => ReadyKit.t('constructor')"));
    }

    private async Task<IPage> OpenAsync(string language, Action<BrowserNewContextOptions>? configure = null)
    {
        var walker = await sample.NewWalkerAsync(configure);
        await walker.OpenAsync("/login");
        await walker.Page.EvaluateAsync("language => { document.documentElement.lang = language; }", language);
        await walker.Page.RunClientScriptsAsync(_scripts);
        return walker.Page;
    }
}
