using System.Text.RegularExpressions;
using ReadyKit.TestHost;

namespace ReadyKit.Conventions.Tests.Sources;

/// <summary>A block of code in a page of the documentation, and the files that the page has named by then.</summary>
internal sealed partial record DocumentedCode(string Page, int Line, IReadOnlyList<string> Lines, IReadOnlyList<string> Files)
{
    private static readonly string[] _languages = ["csharp", "cshtml", "js", "html"];

    /// <summary>The blocks in languages that a build or a browser reads.</summary>
    public static IEnumerable<DocumentedCode> In(string page, string text)
    {
        List<string> files = [];
        List<string>? block = null;
        var number = 0;
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()))
        {
            number++;
            if (!line.StartsWith("```", StringComparison.Ordinal))
            {
                block?.Add(line.Trim());
                files.AddRange(block is null ? FileName().Matches(line).Select(match => match.Value) : []);
            }
            else if (block is null && _languages.Contains(line[3..]))
            {
                block = [];
            }
            else if (block is not null)
            {
                yield return new DocumentedCode(page, number - block.Count, block, [.. files.Distinct()]);
                block = null;
            }
        }
    }

    public bool StandsInAFile() => Files.Any(file => Stands(Path.Combine(Repository.Root, file)));

    private bool Stands(string file) => File.Exists(file)
        && $"\n{string.Join('\n', File.ReadLines(file).Select(line => line.Trim()))}\n"
            .Contains($"\n{string.Join('\n', Lines)}\n", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<=`)(samples|src|tests)/[\w./-]+\.\w+(?=`)")]
    private static partial Regex FileName();
}
