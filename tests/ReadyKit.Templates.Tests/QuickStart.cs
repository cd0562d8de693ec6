using System.Text.RegularExpressions;
using ReadyKit.TestHost;

namespace ReadyKit.Templates.Tests;

/// <summary>The README's quick start: the packages it adds and the files it has one paste.</summary>
internal sealed partial class QuickStart
{
    private readonly string _readme = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    /// <summary>The packages of the <c>dotnet add package</c> lines.</summary>
    public IReadOnlyList<string> Packages =>
        [.. PackagePattern().Matches(_readme).Select(match => match.Groups["name"].Value)];

    /// <summary>The C# blocks by the file name in their first line.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        FilePattern().Matches(_readme).ToDictionary(match => match.Groups["name"].Value, match => match.Groups["code"].Value);

    [GeneratedRegex(@"^dotnet add package (?<name>\S+)\s*$", RegexOptions.Multiline)]
    private static partial Regex PackagePattern();

    [GeneratedRegex(@"^```csharp\n// (?<name>\w+\.cs)\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FilePattern();
}
