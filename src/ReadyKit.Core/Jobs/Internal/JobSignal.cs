using System.Threading.Channels;

namespace ReadyKit.Jobs.Internal;

/// <summary>Wakes the worker of this process before its next look at the queue.</summary>
internal sealed class JobSignal(TimeProvider time)
{
    private readonly Channel<bool> _channel =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Set() => _channel.Writer.TryWrite(true);

    /// <summary>Waits for a signal, but not longer than this. Also returns when cancelled.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(_channel.Reader.WaitToReadAsync(done.Token).AsTask(), Task.Delay(atMost, time, done.Token));
        await done.CancelAsync();
        _channel.Reader.TryRead(out _);
    }
}
