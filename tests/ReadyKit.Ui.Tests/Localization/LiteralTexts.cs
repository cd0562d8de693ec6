using System.Text.RegularExpressions;

namespace ReadyKit.Ui.Tests.Localization;

/// <summary>Finds what people would read although it stands in no resource file.</summary>
internal static partial class LiteralTexts
{
    /// <summary>In a Razor page: words between tags, in attributes that are read out, and sentences in its code.</summary>
    public static IEnumerable<string> InRazor(string source)
    {
        var page = RazorComment().Replace(source, "");
        var lines = page.Split('\n').Where(line => Markup().IsMatch(line) && !Directive().IsMatch(line));
        var markup = Tag().Replace(RazorExpression().Replace(string.Join('\n', lines), "0"), tag => $"\u0001{tag.Value}\u0001");
        return Between(markup).Where(HasWord)
            .Concat(ReadAttribute().Matches(page).Select(m => m.Groups["value"].Value).Where(v => !v.StartsWith('@') && HasWord(v)))
            .Concat(InCode(page))
            .Concat(Shown().Matches(page).Select(m => m.Value));
    }

    /// <summary>In a template of Vue: words between tags, in attributes that are read out, and in expressions.</summary>
    public static IEnumerable<string> InTemplate(string source)
    {
        var expressions = string.Join('\n', Bound().Matches(source).Select(m => m.Groups["value"].Value).Concat(Interpolation().Matches(source).Select(m => m.Value)));
        var markup = Tag().Replace(Interpolation().Replace(source, ""), tag => $"\u0001{tag.Value}\u0001");
        return Between(markup).Where(HasWord)
            .Concat(ReadAttribute().Matches(source).Select(m => m.Groups["value"].Value).Where(HasWord))
            .Concat(ScriptString().Matches(expressions).Select(m => m.Groups["text"].Value).Where(IsRead));
    }

    /// <summary>In a script: strings that read like words for people. What is thrown or written to the console is for developers.</summary>
    public static IEnumerable<string> InScript(string source)
    {
        var code = string.Join('\n', source.Split('\n').Where(line => !ForDevelopers().IsMatch(line)));
        return ScriptString().Matches(code).Select(m => m.Groups["text"].Value).Where(IsRead);
    }

    /// <summary>In C#: strings of several words, but for what is thrown or told to the developer at the start.</summary>
    public static IEnumerable<string> InCode(string source)
    {
        var code = string.Join('\n', source.Split('\n').Where(line => !ForDevelopers().IsMatch(line)));
        return CodeString().Matches(code).Select(m => m.Groups["text"].Value).Where(text => Sentence().IsMatch(text));
    }

    private static IEnumerable<string> Between(string markup) => markup.Split('\u0001').Where((_, index) => index % 2 == 0);

    private static bool HasWord(string text) => Word().IsMatch(text);

    private static bool IsRead(string text) => Sentence().IsMatch(text) || Label().IsMatch(text);

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex RazorComment();

    [GeneratedRegex("""<!?/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^>"'])*>""")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^\s*[<@\p{L}][^;{}=()]*$|^\s*[<@]")]
    private static partial Regex Markup();

    [GeneratedRegex(@"^\s*@(?:page|model|inject|using|namespace|addTagHelper|section|attribute|if|for|foreach|switch|functions)\b|^\s*(?:@\{|else\b)")]
    private static partial Regex Directive();

    // With all brackets that belong to it.
    [GeneratedRegex("""@(?:await )?(?:(?<call>\((?>[^()"]|"[^"]*"|(?<open>\()|(?<-open>\)))*(?(open)(?!))\))|\w+)(?:\((?>[^()"]|"[^"]*"|(?<open>\()|(?<-open>\)))*(?(open)(?!))\)|\[[^\]]*\]|\??\.\w+)*""")]
    private static partial Regex RazorExpression();

    [GeneratedRegex("""(?<=\s)(?:aria-label|title|sentence|label|hint|text|placeholder|alt|caption|search-label|save-text|action)="(?<value>[^"~][^"]*)""")]
    private static partial Regex ReadAttribute();

    [GeneratedRegex("""(?:ViewData\["(?:Title|Heading|Sentence)"\] = "|new FormField\("\w+", ")[^"]*""")]
    private static partial Regex Shown();

    [GeneratedRegex("""\s(?::|@|v-)[\w.:\[\]-]+="(?<value>[^"]*)""")]
    private static partial Regex Bound();

    [GeneratedRegex(@"\$\{[^}]*\}")]
    private static partial Regex Interpolation();

    [GeneratedRegex("""(?<!\w)(?:'(?<text>[^'\n]*)'|`(?<text>[^`]*)`)""")]
    private static partial Regex ScriptString();

    [GeneratedRegex("""(?<!\w)[$@]*"(?<text>(?:[^"\\\n]|\\.)*)"(?!\s*=>)""")]
    private static partial Regex CodeString();

    [GeneratedRegex(@"^\s*(?://|\*)|throw |Exception\(|ErrorMessage|console\.|HtmlTargetElement|GeneratedRegex|'use strict'")]
    private static partial Regex ForDevelopers();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Word();

    // Two words with a space between, the first of which does not look like code.
    [GeneratedRegex(@"^[\p{L}“][\p{L}’']*[,.:!?]? [\p{L}“$\{]")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}+(?:[.!?…]|$)")]
    private static partial Regex Label();
}
