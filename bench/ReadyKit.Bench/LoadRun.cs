using System.Diagnostics;
using System.Globalization;

namespace ReadyKit.Bench;

/// <summary>Loads both servers by turns and prints what the library costs, as ratios of one run.</summary>
internal static class LoadRun
{
    private const int Connections = 16;
    private const int Rounds = 5;
    private const int RequestsPerRound = 4000;
    private const int StatementSample = 100;
    private static readonly Uri _list = new("/api/workspaces", UriKind.Relative);

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("readykit-bench");
        var database = Path.Combine(folder.FullName, "bench.db");
        try
        {
            await MigrateAsync(database);
            await using var kit = await ServerProcess.StartAsync("readykit", database);
            var signedIn = await SignInAsync(kit);
            await using var plain = await ServerProcess.StartAsync("plain", database);
            signedIn &= await SignInAsync(plain);
            if (!signedIn || await kit.Client.GetStringAsync(_list) != await plain.Client.GetStringAsync(_list))
            {
                await Console.Error.WriteLineAsync("The two servers do not answer the same, so there is nothing to compare.");
                return 1;
            }

            await CompareAsync(kit, plain);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task MigrateAsync(string database)
    {
        await using var first = await ServerProcess.StartAsync("readykit", database);
    }

    private static async Task<bool> SignInAsync(ServerProcess server)
    {
        using var response = await server.Client.GetAsync(new Uri("/bench/sign-in", UriKind.Relative));
        return response.IsSuccessStatusCode;
    }

    private static async Task CompareAsync(ServerProcess kit, ServerProcess plain)
    {
        await LoadAsync(kit, RequestsPerRound);
        await LoadAsync(plain, RequestsPerRound);
        var (before, plainBefore) = (await kit.ReadFiguresAsync(), await plain.ReadFiguresAsync());
        var ratios = new List<double>();
        var (perSecond, plainPerSecond) = (0d, 0d);
        for (var round = 0; round < Rounds; round++)
        {
            var ours = await LoadAsync(kit, RequestsPerRound);
            var theirs = await LoadAsync(plain, RequestsPerRound);
            ratios.Add(ours / theirs);
            (perSecond, plainPerSecond) = (Math.Max(perSecond, ours), Math.Max(plainPerSecond, theirs));
        }

        var (after, plainAfter) = (await kit.ReadFiguresAsync(), await plain.ReadFiguresAsync());
        const double Measured = Rounds * RequestsPerRound;
        ratios.Sort();
        Print("throughput, authenticated list", $"{perSecond:F0}/s", $"{plainPerSecond:F0}/s", ratios[ratios.Count / 2]);
        var (bytes, plainBytes) = ((after!.AllocatedBytes - before!.AllocatedBytes) / Measured, (plainAfter!.AllocatedBytes - plainBefore!.AllocatedBytes) / Measured);
        Print("allocated per request", $"{bytes / 1024:F1} KiB", $"{plainBytes / 1024:F1} KiB", bytes / plainBytes);
        Print($"memory after {Measured + RequestsPerRound:F0} requests", Mega(after), Mega(plainAfter), (double)after.WorkingSetBytes / plainAfter.WorkingSetBytes);
        Print("cold start to first 200", $"{kit.ColdStart.TotalSeconds:F2} s", $"{plain.ColdStart.TotalSeconds:F2} s", kit.ColdStart / plain.ColdStart);
        var (statements, plainStatements) = (await CountStatementsAsync(kit), await CountStatementsAsync(plain));
        Print("SQL statements per request", $"{statements:F2}", $"{plainStatements:F2}", statements / plainStatements);
    }

    private static async Task<double> LoadAsync(ServerProcess server, int requests)
    {
        var left = requests;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(async _ =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                using var response = await server.Client.GetAsync(_list);
                response.EnsureSuccessStatusCode();
                await response.Content.ReadAsByteArrayAsync();
            }
        }));
        return requests / watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> CountStatementsAsync(ServerProcess server)
    {
        using var started = await server.Client.GetAsync(new Uri("/bench/count-statements", UriKind.Relative));
        // EF Core looks only once a second whether anyone listens.
        await Task.Delay(TimeSpan.FromSeconds(1.5));
        await LoadAsync(server, StatementSample);
        var before = (await server.ReadFiguresAsync())!.Statements;
        await LoadAsync(server, StatementSample);
        return ((await server.ReadFiguresAsync())!.Statements - before) / (double)StatementSample;
    }

    private static string Mega(Figures figures) => $"{figures.WorkingSetBytes / 1024 / 1024} MiB";

    private static void Print(string what, string ours, string plain, double ratio) => Console.WriteLine(
        string.Create(CultureInfo.InvariantCulture, $"{what,-36} ReadyKit {ours,12}   plain {plain,12}   ratio {ratio:F2}"));
}
