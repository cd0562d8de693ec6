using System.Text.RegularExpressions;

namespace ReadyKit.Ui.Tests.Localization;

public sealed partial class TextTests
{
    // What looks like words for people and is none, each with its reason.
    private static readonly IReadOnlySet<string> _allowed = new HashSet<string>
    {
        "None", "Pending", "Trialing", "Active", "PastDue", "Suspended", "Paused", "Ended", // states of a subscription
        "Enter", "Tab", "Escape",                                        // keys
        "sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation; ", // a policy
        "Accept", "Content-Type", "Retry-After",                         // headers
        "light dark", "d MMM yyyy",                                      // a colour scheme, a date's format
    };

    [Fact]
    public void Everything_that_people_read_stands_in_a_resource_file()
    {
        var found = UiSources.All(".cshtml").SelectMany(f => LiteralTexts.InRazor(f.Text).Select(t => (f.Path, Text: t)))
            .Concat(UiSources.All(".html").SelectMany(f => LiteralTexts.InTemplate(f.Text).Select(t => (f.Path, Text: t))))
            .Concat(UiSources.All(".js").SelectMany(f => LiteralTexts.InScript(f.Text).Select(t => (f.Path, Text: t))))
            .Concat(UiSources.All(".cs").SelectMany(f => LiteralTexts.InCode(f.Text).Select(t => (f.Path, Text: t))))
            .Concat(UiSources.Sample(".cshtml").SelectMany(f => LiteralTexts.InRazor(VueTemplate().Replace(f.Text, "")).Concat(InTemplate(f.Text)).Select(t => (f.Path, Text: t))))
            .Concat(UiSources.Sample(".js").SelectMany(f => LiteralTexts.InScript(f.Text).Select(t => (f.Path, Text: t))))
            .Where(t => !_allowed.Contains(t.Text))
            .Select(t => $"{t.Path}: {t.Text.Trim()}")
            .ToArray();

        Assert.True(found.Length == 0, string.Join(Environment.NewLine, found));
    }

    [Theory]
    [InlineData("cshtml", "<p class=\"a\">@Model.Name</p>", 0)]
    [InlineData("cshtml", "<p>@T.Get(\"a.b\", (\"c\", Model.D))</p>", 0)]
    [InlineData("cshtml", "<p>Hello</p>", 1)]
    [InlineData("cshtml", "<p>@Model.Name and more</p>", 1)]
    [InlineData("cshtml", "<a aria-label=\"Close\"></a>", 1)]
    [InlineData("cshtml", "@{\n  ViewData[\"Title\"] = \"Billing\";\n}", 1)]
    [InlineData("cshtml", "<partial model='new FormField(\"Email\", \"Email\")' />", 1)]
    [InlineData("html", "<p>${ t('a.b') }</p>", 0)]
    [InlineData("html", "<p>Hello ${ name }</p>", 1)]
    [InlineData("html", "<rk-section title=\"You\"></rk-section>", 1)]
    [InlineData("html", "<v-btn :aria-label=\"`Actions for ${name}`\"></v-btn>", 1)]
    [InlineData("html", "<p :title=\"t('a.b')\">${ open ? 'Close' : 'Open' }</p>", 2)]
    [InlineData("js", "return `ends ${date}`;", 1)]
    [InlineData("js", "notify('Saved.');", 1)]
    [InlineData("js", "throw new TypeError(`${path} is not a path.`);", 0)]
    [InlineData("js", "t('a.b'); document.querySelector('#app input');", 0)]
    [InlineData("cs", "Flash = \"Your password is set.\";", 1)]
    [InlineData("cs", "throw new InvalidOperationException(\"Nobody is signed in.\");", 0)]
    public void A_text_without_a_key_is_found(string kind, string source, int texts) => Assert.Equal(texts, (kind switch
    {
        "cshtml" => LiteralTexts.InRazor(source),
        "html" => LiteralTexts.InTemplate(source),
        "js" => LiteralTexts.InScript(source),
        _ => LiteralTexts.InCode(source),
    }).Distinct().Count());

    [Fact]
    public void Every_key_that_is_used_has_a_text_and_every_text_is_used()
    {
        var used = UiSources.All(".cshtml", ".html", ".js", ".cs").SelectMany(f => Key().Matches(f.Text).Select(m => m.Groups["key"].Value))
            .Distinct().Select(key => new Regex($"^{Hole().Replace(Regex.Escape(key), ".+")}$", RegexOptions.IgnoreCase)).ToArray();
        var missing = used.Where(u => !UiSources.Texts.Keys.Any(k => u.IsMatch(k) || (IsForm(k) && u.IsMatch(k[..k.LastIndexOf('.')])))).Select(u => $"no text: {u}");
        var idle = UiSources.Texts.Keys.Where(k => !IsForm(k) && !k.StartsWith("kit.vuetify.", StringComparison.Ordinal) && !used.Any(u => u.IsMatch(k)))
            .Select(k => $"never used: {k}");

        Assert.Equal([], missing.Concat(idle));
    }

    [Fact]
    public void Placeholders_have_names_and_plural_forms_the_one_for_all_other_numbers()
    {
        Assert.All(UiSources.Texts.Where(t => !t.Key.StartsWith("kit.vuetify.", StringComparison.Ordinal)), text =>
            Assert.DoesNotMatch(@"\{(?![A-Za-z]\w*\})", text.Value));
        Assert.All(UiSources.Texts.Keys.Where(IsForm), key => Assert.Contains($"{key[..key.LastIndexOf('.')]}.other", UiSources.Texts.Keys));
    }

    // The template of Vue that a page of an app holds.
    private static IEnumerable<string> InTemplate(string page) => VueTemplate().Matches(page).SelectMany(m => LiteralTexts.InTemplate(m.Groups["template"].Value));

    [GeneratedRegex("""<script type="text/x-template"[^>]*>(?<template>.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex VueTemplate();

    // The forms of Intl.PluralRules, which scripts add to the key by themselves.
    private static bool IsForm(string key) => Form().IsMatch(key) && UiSources.Texts.ContainsKey($"{key[..key.LastIndexOf('.')]}.one");

    [GeneratedRegex("""["'`](?<key>(?!errors\.name\b)(?:kit|frame|accounts|activityLog|billing|development|errors|profile|workspaces)\.(?:[A-Za-z0-9_.]|\$?\{[\w.]+\})+)(?<!\.)["'`]""")]
    private static partial Regex Key();

    // Where a key is put together: a part of it is whatever the code says.
    [GeneratedRegex(@"\\?\$?\\\{[\w.\\]+\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\.(zero|one|two|few|many|other)$")]
    private static partial Regex Form();
}
