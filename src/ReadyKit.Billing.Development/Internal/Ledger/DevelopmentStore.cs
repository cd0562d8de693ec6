using System.Text.Json;
using System.Text.Json.Serialization;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Development.Internal.Ledger;

/// <summary>
/// Keeps the ledger in a file. A change is written beside it and moved over it, under a lock that the system lifts when its process dies: several
/// processes can share the file, and a kill leaves the old ledger or the new one.
/// </summary>
internal sealed class DevelopmentStore(DevelopmentFile file) : IDisposable
{
    private static readonly TimeSpan _longestWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(10);

    private static readonly JsonSerializerOptions _json = new()
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SemaphoreSlim _changed = new(0, 1);
    private readonly string _file = file.Path;

    /// <summary>Reads of the ledger.</summary>
    public async Task<T> ReadAsync<T>(Func<DevelopmentLedger, T> read, CancellationToken cancellationToken) =>
        await ChangeAsync(read, cancellationToken);

    /// <summary>Changes the ledger; nobody else reads or changes it meanwhile.</summary>
    /// <exception cref="BillingProviderException">The file cannot be used.</exception>
    public async Task<T> ChangeAsync<T>(Func<DevelopmentLedger, T> change, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var @lock = await LockAsync(cancellationToken);
            var before = File.Exists(_file) ? await File.ReadAllTextAsync(_file, cancellationToken) : "";
            var ledger = before.Length == 0 ? new DevelopmentLedger() : JsonSerializer.Deserialize<DevelopmentLedger>(before, _json)!;
            var result = change(ledger);
            var after = JsonSerializer.Serialize(ledger, _json);
            if (after != before)
            {
                Write(after);
                Wake();
            }

            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new BillingProviderException($"{DevelopmentBillingOptions.Section}:File ({_file}) cannot be used: {e.Message}", e);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Waits until this process changes the ledger, or for some time.</summary>
    public Task WaitForChangeAsync(TimeSpan time, CancellationToken cancellationToken) => _changed.WaitAsync(time, cancellationToken);

    public void Dispose()
    {
        _turn.Dispose();
        _changed.Dispose();
    }

    private async Task<FileStream> LockAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        using var waited = new CancellationTokenSource(_longestWait);
        while (true)
        {
            try
            {
                return new FileStream(_file + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!waited.IsCancellationRequested)
            {
                await Task.Delay(_pause, cancellationToken);
            }
        }
    }

    private void Write(string text)
    {
        var draft = _file + ".tmp";
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(System.Text.Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, _file, overwrite: true);
    }

    private void Wake()
    {
        if (_changed.CurrentCount == 0)
        {
            _changed.Release();
        }
    }
}
