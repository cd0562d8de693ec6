namespace ReadyKit.Conventions.Tests.Types;

/// <summary>Methods that wait, right ones and wrong ones; the rule is tested on it.</summary>
public sealed class AsyncSample : IAsyncDisposable
{
    public Task RightAsync(int number, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task NoTokenAsync(int number) => Task.CompletedTask;

    public ValueTask<int> OptionalTokenAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(1);

    public Task Unnamed(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
