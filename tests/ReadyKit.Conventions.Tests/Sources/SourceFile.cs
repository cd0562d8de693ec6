using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ReadyKit.TestHost;

namespace ReadyKit.Conventions.Tests.Sources;

/// <summary>A source file, by its path inside the repository.</summary>
internal sealed class SourceFile(string path, string text)
{
    private static readonly string[] _generated = ["bin", "obj", "Migrations", "node_modules", "lib", "templates"];

    private readonly Lazy<CompilationUnitSyntax> _root =
        new(() => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetCompilationUnitRoot());

    public string Path { get; } = path;

    public string Text { get; } = text;

    public int Lines { get; } = text.TrimEnd().Count(letter => letter == '\n') + 1;

    public CompilationUnitSyntax Root => _root.Value;

    /// <summary>The hand-written files below a folder of the repository.</summary>
    public static IReadOnlyList<SourceFile> Below(string folder, string pattern = "*.cs") =>
        [.. Repository.FilesBelow(folder, pattern)
            .Select(file => (File: file, Path: System.IO.Path.GetRelativePath(Repository.Root, file)))
            .Where(file => !file.Path.Split('/').Any(_generated.Contains))
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file => new SourceFile(file.Path, File.ReadAllText(file.File)))];

    public override string ToString() => Path;
}
