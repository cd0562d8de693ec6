using System.Reflection;

namespace ReadyKit.TestHost;

/// <summary>Where the repository that built these tests lies, and what it built.</summary>
public static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Configuration { get; } = Metadata("Configuration");

    public static string SaasHostFolder { get; } = Path.Combine(Root, "samples", "SaasHost");

    public static string SaasHostAssembly { get; } =
        Path.Combine(SaasHostFolder, "bin", Configuration, "net10.0", "SaasHost.dll");

    public static IEnumerable<string> FilesBelow(string folder, string pattern)
    {
        var start = Path.Combine(Root, folder);
        return Directory.Exists(start) ? Directory.EnumerateFiles(start, pattern, SearchOption.AllDirectories) : [];
    }

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == key).Value!;
}
