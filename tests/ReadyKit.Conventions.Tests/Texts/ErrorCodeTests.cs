using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReadyKit.Conventions.Tests.Sources;

namespace ReadyKit.Conventions.Tests.Texts;

public sealed class ErrorCodeTests
{
    private const string Prefix = "error.";

    private static readonly IReadOnlyList<string> _codes = [.. SourceFile.Below("src").Concat(SourceFile.Below("samples"))
        .Where(file => file.Path.EndsWith("Errors.cs", StringComparison.Ordinal) || file.Path.EndsWith("/ErrorCodes.cs", StringComparison.Ordinal))
        .SelectMany(file => file.Root.DescendantNodes().OfType<FieldDeclarationSyntax>())
        .Where(field => field.Modifiers.Any(m => m.Text == "public") && field.Modifiers.Any(m => m.Text == "const"))
        .SelectMany(field => field.Declaration.Variables)
        .Select(constant => constant.Initializer!.Value)
        .OfType<LiteralExpressionSyntax>()
        .Select(literal => literal.Token.ValueText)];

    [Fact]
    public void Every_code_of_an_error_has_a_text_in_each_language_and_every_text_has_a_code()
    {
        var languages = ResourceFile.All.GroupBy(file => file.Language, file => file.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal)));
        var keys = _codes.Select(code => Prefix + code).ToArray();

        Assert.NotEmpty(_codes);
        Offences.AssertNone(languages.SelectMany(language => Compare(language.Key, keys, [.. language.SelectMany(k => k)])));
    }

    [Fact]
    public void No_code_stands_for_two_things() =>
        Offences.AssertNone(_codes.GroupBy(code => code, StringComparer.Ordinal).Where(code => code.Count() > 1).Select(code => code.Key));

    [Fact]
    public void Codes_without_text_texts_without_code_and_texts_written_twice_are_found() => Assert.Equal(
        ["de: no text error.a", "de: no code for error.c", "de: error.b stands in two files"],
        Compare("de", ["error.a", "error.b"], ["error.b", "error.c", "error.b"]));

    private static IEnumerable<string> Compare(string language, string[] keys, string[] texts) =>
        keys.Except(texts).Select(key => $"{language}: no text {key}")
            .Concat(texts.Except(keys).Select(key => $"{language}: no code for {key}"))
            .Concat(texts.GroupBy(key => key).Where(key => key.Count() > 1).Select(key => $"{language}: {key.Key} stands in two files"));
}
