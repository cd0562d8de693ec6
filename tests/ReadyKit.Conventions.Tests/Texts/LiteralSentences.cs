using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReadyKit.Conventions.Tests.Sources;

namespace ReadyKit.Conventions.Tests.Texts;

/// <summary>
/// Finds sentences in C# that people would read although they stand in no resource file. What is for developers and for those who run the app is left
/// out: exceptions, log messages, the validation of options, attributes.
/// </summary>
internal static partial class LiteralSentences
{
    // Exceptions whose message is shown to the person at the command line.
    private static readonly string[] _shown = ["CommandException"];

    // Of what is given to these, every word is read.
    private static readonly string[] _read = ["Description", "HelpName", "Title", "Detail", "Flash", "Error", "Label", "Hint"];

    public static IEnumerable<string> In(SourceFile file) =>
        from node in file.Root.DescendantNodes()
        let text = TextOf(node)
        where text is not null && !IsCode().IsMatch(text) && HasWord().IsMatch(text) && (IsSentence().IsMatch(text) || IsGivenToReaders(node)) && !IsForDevelopers(node)
        select text;

    // The words of it, with 0 in place of each value.
    private static string? TextOf(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => text,
        InterpolatedStringExpressionSyntax whole => string.Concat(whole.Contents.Select(c => c is InterpolatedStringTextSyntax t ? t.TextToken.ValueText : "0")),
        _ => null,
    };

    private static bool IsGivenToReaders(SyntaxNode node) =>
        (node.Parent is AssignmentExpressionSyntax assignment && _read.Contains(NameOf(assignment.Left)))
        || (node.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } && NameOf(call.Expression) is "Say" or "Complain" or "WithDescription");

    private static bool IsForDevelopers(SyntaxNode node) => node.Ancestors().Any(ancestor => ancestor switch
    {
        AttributeSyntax => true,
        ThrowStatementSyntax or ThrowExpressionSyntax => !ancestor.DescendantNodes().OfType<ObjectCreationExpressionSyntax>().Any(IsShown),
        ObjectCreationExpressionSyntax made => NameOf(made.Type).EndsWith("Exception", StringComparison.Ordinal) && !IsShown(made),
        InvocationExpressionSyntax call => IsForDevelopers(call),
        ClassDeclarationSyntax type => type.Identifier.Text.EndsWith("Exception", StringComparison.Ordinal)
            || type.BaseList?.Types.Any(t => NameOf(t.Type) is "IValidateOptions" or "SectionOptionsValidator") == true,
        _ => false,
    });

    private static bool IsShown(ObjectCreationExpressionSyntax made) => _shown.Contains(NameOf(made.Type));

    private static bool IsForDevelopers(InvocationExpressionSyntax call) =>
        NameOf(call.Expression) is "Validate" or "Fail" or "ToString" || call.Expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Log" } };

    private static string NameOf(SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        QualifiedNameSyntax name => name.Right.Identifier.Text,
        SimpleNameSyntax name => name.Identifier.Text,
        ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax key }] } => key.Token.ValueText,
        _ => "",
    };

    // Two words with a blank between them, the first of which does not look like code, or one word and a full stop.
    [GeneratedRegex(@"^\s*[\p{L}“0][\p{L}’']*[,.:!?]? [\p{L}\d“]|^\p{Lu}\p{Ll}+[.!?…]$")]
    private static partial Regex IsSentence();

    // Keys of texts, statements and connection strings.
    [GeneratedRegex(@"^[a-z][\w-]*(?:\.[\w-]+)+$|^(?:SELECT|SET|PRAGMA|VACUUM|DELETE|DROP|CREATE|INSERT|UPDATE|ALTER|LOCK) |^Data Source(?:=|$)")]
    private static partial Regex IsCode();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex HasWord();
}
