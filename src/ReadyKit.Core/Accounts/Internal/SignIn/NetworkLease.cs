namespace ReadyKit.Accounts.Internal.SignIn;

/// <summary>A use that a network has taken, until it is disposed; or why it has none.</summary>
internal sealed class NetworkLease(TimeSpan? wait, Action? leave) : IDisposable
{
    private Action? _leave = leave;

    /// <summary>Why there is none; <see langword="null"/> when it was taken.</summary>
    public OperationError? Refusal { get; } = wait is { } time ? AttemptLimits.TooMany(time) : null;

    public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
}
