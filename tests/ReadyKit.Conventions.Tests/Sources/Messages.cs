using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReadyKit.Conventions.Tests.Sources;

/// <summary>What the code says in text: its string literals, with the names of settings put in where they are interpolated.</summary>
internal static class Messages
{
    public static IEnumerable<string> Of(SourceFile file, IReadOnlyDictionary<string, string> sections)
    {
        foreach (var node in file.Root.DescendantNodes(n => n is not AttributeSyntax))
        {
            if (node is LiteralExpressionSyntax { Token.Value: string } literal)
            {
                yield return literal.Token.ValueText;
            }
            else if (node is InterpolatedStringExpressionSyntax text)
            {
                yield return string.Concat(text.Contents.Select(part => Read(part, sections)));
            }
        }
    }

    private static string Read(InterpolatedStringContentSyntax part, IReadOnlyDictionary<string, string> sections) => part switch
    {
        InterpolatedStringTextSyntax text => text.TextToken.ValueText,
        InterpolationSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Section" } section }
            when sections.GetValueOrDefault(section.Expression.ToString()) is { } name => name,
        InterpolationSyntax { Expression: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } call } =>
            call.ArgumentList.Arguments[0].ToString().Split('.')[^1],
        _ => "…",
    };
}
