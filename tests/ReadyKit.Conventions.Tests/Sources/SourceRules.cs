using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ReadyKit.Conventions.Tests.Sources;

/// <summary>What a source file may not do; each rule hands back its offences.</summary>
internal static class SourceRules
{
    public const int MostLinesOfMethod = 30;

    public const int MostConstructorParameters = 8;

    // Put together here, so that this file does not offend itself.
    private static readonly string[] _markers = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplemented" + "Exception"];

    public static IEnumerable<string> LongMethods(SourceFile file) =>
        from method in file.Root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
        let lines = LinesOf(method)
        where lines > MostLinesOfMethod
        select $"{Position(file, method)}: {lines} lines";

    public static IEnumerable<string> CrowdedConstructors(SourceFile file) =>
        from node in file.Root.DescendantNodes()
        let parameters = node switch
        {
            ConstructorDeclarationSyntax constructor => constructor.ParameterList,
            ClassDeclarationSyntax type => type.ParameterList,
            _ => null,
        }
        where parameters?.Parameters.Count > MostConstructorParameters
        select $"{Position(file, node)}: {parameters.Parameters.Count} constructor parameters";

    /// <summary>A file holds one type and bears its name; parts of it may stand in Name.Part.cs; NameModel in Name.cshtml.cs.</summary>
    public static IEnumerable<string> TypesOutOfPlace(SourceFile file)
    {
        var names = file.Root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Select(NameOf)
            .OfType<string>()
            .ToArray();
        var expected = Path.GetFileName(file.Path).Split('.')[0] + (IsPageModel(file) ? "Model" : string.Empty);
        return names.Length <= 1 && names.All(name => name == expected)
            ? []
            : [$"{file.Path}: holds {string.Join(", ", names)}"];
    }

    public static IEnumerable<string> Markers(SourceFile file) =>
        _markers.Where(marker => file.Text.Contains(marker, StringComparison.Ordinal))
            .Select(marker => $"{file.Path}: {marker}");

    public static IEnumerable<string> BlockNamespaces(SourceFile file) =>
        file.Root.DescendantNodes().OfType<NamespaceDeclarationSyntax>()
            .Select(node => $"{Position(file, node)}: namespace with a block");

    private static bool IsPageModel(SourceFile file) => file.Path.EndsWith(".cshtml.cs", StringComparison.Ordinal);

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        _ => null,
    };

    private static int LinesOf(BaseMethodDeclarationSyntax method)
    {
        var start = method.Modifiers.Count > 0 ? method.Modifiers[0].SpanStart : method.ParameterList.SpanStart;
        var lines = method.SyntaxTree.GetLineSpan(new Microsoft.CodeAnalysis.Text.TextSpan(start, method.Span.End - start));
        return lines.EndLinePosition.Line - lines.StartLinePosition.Line + 1;
    }

    private static string Position(SourceFile file, SyntaxNode node) =>
        $"{file.Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
}
