namespace ReadyKit.Data;

/// <summary>Whether the database was reached and is up to date.</summary>
internal sealed class DatabaseState
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsReady => _ready.Task.IsCompleted;

    /// <summary>Whether the last write that failed did so because the database is full, read-only or locked for too long.</summary>
    public bool RefusesWrites { get; set; }

    public void SetReady() => _ready.TrySetResult();

    /// <summary>Waits until it is.</summary>
    public Task WaitAsync(CancellationToken cancellationToken) => _ready.Task.WaitAsync(cancellationToken);
}
