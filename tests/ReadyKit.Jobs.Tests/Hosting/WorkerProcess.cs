using ReadyKit.Jobs.TestApp;

namespace ReadyKit.Jobs.Tests.Hosting;

/// <summary>The worker app as a process of its own, to be killed.</summary>
internal sealed class WorkerProcess(TestDatabase database, Dictionary<string, string?>? settings = null)
    : AppProcess(typeof(WorkerApp).Assembly.Location, AppContext.BaseDirectory, Merge(WorkerHost.QuickSettings(database), settings))
{
    private static Dictionary<string, string?> Merge(Dictionary<string, string?> quick, Dictionary<string, string?>? settings)
    {
        foreach (var (key, value) in settings ?? [])
        {
            quick[key] = value;
        }

        quick.Remove("urls");
        return quick;
    }
}
