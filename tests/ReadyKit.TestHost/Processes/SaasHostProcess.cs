using ReadyKit.Testing;

namespace ReadyKit.TestHost.Processes;

/// <summary>The built sample as a process of its own; it can be started again on the same database.</summary>
public sealed class SaasHostProcess(TestDatabase database, IReadOnlyDictionary<string, string?>? settings = null)
    : AppProcess(Repository.SaasHostAssembly, Repository.SaasHostFolder, Merge(database, settings))
{
    private static Dictionary<string, string?> Merge(TestDatabase database, IReadOnlyDictionary<string, string?>? settings)
    {
        ArgumentNullException.ThrowIfNull(database);
        var merged = new Dictionary<string, string?>(database.Settings);
        foreach (var (key, value) in settings ?? new Dictionary<string, string?>())
        {
            merged[key] = value;
        }

        return merged;
    }
}
