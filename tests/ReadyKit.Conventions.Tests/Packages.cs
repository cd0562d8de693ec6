using ReadyKit.TestHost;

namespace ReadyKit.Conventions.Tests;

/// <summary>The packages of <c>src/</c>: a folder each, and the assembly built from it.</summary>
internal static class Packages
{
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Order(StringComparer.Ordinal)];

    public static TheoryData<string> All => [.. Names];

    public static string FolderOf(string package) => Path.Combine(Repository.Root, "src", package);

    public static string AssemblyOf(string package) => Path.Combine(AppContext.BaseDirectory, $"{package}.dll");
}
