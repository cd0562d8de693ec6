using System.Net;

namespace ReadyKit.Ui.Tests.Localization;

public sealed class LanguageTests(OverridingApp app) : IClassFixture<OverridingApp>
{
    [Fact]
    public async Task An_app_replaces_single_texts_and_translates_them_and_markup_in_them_is_text()
    {
        Assert.Contains("Mail me a &lt;b&gt;link&lt;/b&gt;", await ReadAsync("/forgot-password", "en"), StringComparison.Ordinal);
        var arabic = WebUtility.HtmlDecode(await ReadAsync("/forgot-password", "ar"));
        Assert.Contains("أرسل الرابط", arabic, StringComparison.Ordinal);

        // What the app does not translate stays the library's.
        Assert.Contains("Back to sign-in", arabic, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "lang=\"en\" dir=\"ltr\"")]
    [InlineData("ar", "lang=\"ar\" dir=\"rtl\"")]
    [InlineData("de", "lang=\"en\" dir=\"ltr\"")]
    public async Task A_page_says_its_language_and_direction(string asked, string told)
    {
        Assert.Contains($"<html {told}>", await ReadAsync("/forgot-password", asked), StringComparison.Ordinal);
        Assert.Contains($"<html {told}>", await ReadAsync("/public", asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_menu_and_the_sections_of_an_app_follow_the_language()
    {
        using var client = await app.SignInAsync("Ada Lovelace", "language@example.com");
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("ar");

        var html = WebUtility.HtmlDecode(await client.GetStringAsync(new Uri("/settings/profile", UriKind.Relative)));

        Assert.Contains("own _Sections اللون", html, StringComparison.Ordinal);
    }

    private async Task<string> ReadAsync(string path, string language)
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return await client.GetStringAsync(new Uri(path, UriKind.Relative));
    }
}
