using System.Diagnostics;
using System.Net;
using ReadyKit.Testing.Internal;

namespace ReadyKit.Testing;

/// <summary>A built web app as a process of its own, on a loopback port: to be visited, and to be killed.</summary>
/// <param name="assembly">The full path of its assembly.</param>
/// <param name="folder">The folder it starts in: where its settings and its wwwroot are.</param>
/// <param name="settings">Its settings.</param>
public class AppProcess(string assembly, string folder, IReadOnlyDictionary<string, string?> settings) : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(120);

    private Process? _process;
    private ProcessGuard? _guard;
    private ProcessOutput? _output;

    /// <summary>The app's environment; Development by default.</summary>
    public string EnvironmentName { get; init; } = "Development";

    /// <summary>Localhost by name: browsers treat it as trustworthy, so that cookies may be secure.</summary>
    public Uri BaseAddress { get; } = new($"http://localhost:{LoopbackPort.Pick()}");

    /// <summary>Everything the process printed since it was last started.</summary>
    public string Output => _output?.ToString() ?? string.Empty;

    /// <summary>Whether it does not run: it ended, or was not started.</summary>
    public bool HasExited => _process?.HasExited ?? true;

    /// <summary>Its process id.</summary>
    public int Id => Running().Id;

    /// <summary>A person with an empty cookie jar.</summary>
    public Visitor CreateVisitor()
    {
        var jar = new CookieJar { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } };
        return new Visitor(new HttpClient(jar) { BaseAddress = BaseAddress }, jar);
    }

    /// <summary>Starts the process and waits until it says that it is ready.</summary>
    public async Task StartAsync(string path = "/health/ready")
    {
        Launch("--urls", BaseAddress.GetLeftPart(UriPartial.Authority));
        await WaitForAsync(path, HttpStatusCode.OK);
    }

    /// <summary>Starts the process with these arguments and does not wait for anything.</summary>
    public void Launch(params IEnumerable<string> arguments)
    {
        Forget();
        var start = new ProcessStartInfo("dotnet", [assembly, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = folder,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = EnvironmentName;
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        _process = Process.Start(start)!;
        _output = new ProcessOutput(_process);
        _guard = new ProcessGuard($"kill -KILL {_process.Id} 2>/dev/null");
    }

    /// <summary>Waits for an answer with this status; fails at once, with the output, when the process ends.</summary>
    public async Task WaitForAsync(string path, HttpStatusCode status)
    {
        using var client = new HttpClient { BaseAddress = BaseAddress, Timeout = TimeSpan.FromSeconds(5) };
        var waited = Stopwatch.StartNew();
        while (await StatusOfAsync(client, path) != status)
        {
            if (HasExited || waited.Elapsed > _patience)
            {
                throw new InvalidOperationException($"No {(int)status} from {path}. The app printed:\n{Output}");
            }

            await Task.Delay(100);
        }
    }

    /// <summary>Ends the process the hard way: SIGKILL, to it alone, by its id.</summary>
    public async Task KillAsync()
    {
        var process = Running();
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks the process to end (SIGTERM) and hands back its exit code.</summary>
    public async Task<int> StopAsync()
    {
        var process = Running();
        await ShellCommand.RunAsync("kill", ["-TERM", $"{process.Id}"]);
        return await WaitForExitAsync();
    }

    /// <summary>Waits until it ends by itself, and hands back its exit code.</summary>
    public async Task<int> WaitForExitAsync()
    {
        var process = Running();
        using var limit = new CancellationTokenSource(_patience);
        await process.WaitForExitAsync(limit.Token);
        return process.ExitCode;
    }

    /// <summary>Ends the process if it still runs.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!HasExited)
        {
            await KillAsync();
        }

        Forget();
        GC.SuppressFinalize(this);
    }

    private static async Task<HttpStatusCode?> StatusOfAsync(HttpClient client, string path)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
            return response.StatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return null;
        }
    }

    private void Forget()
    {
        if (!HasExited)
        {
            throw new InvalidOperationException("The app still runs; kill or stop it first.");
        }

        _guard?.Dispose();
        _process?.Dispose();
        (_guard, _process) = (null, null);
    }

    private Process Running() => _process ?? throw new InvalidOperationException("The app was not started.");
}
