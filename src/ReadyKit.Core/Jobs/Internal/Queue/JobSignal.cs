using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Jobs.Internal.Queue;

/// <summary>Wakes the worker of this process before its next look at the queue.</summary>
internal sealed class JobSignal(TimeProvider time)
{
    private readonly ConditionalWeakTable<DbContext, object> _uncommitted = [];
    private readonly Channel<bool> _channel =
        Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    private int _hasNews;

    /// <summary>There are jobs that the last look at the queue could not see.</summary>
    public void TellNews()
    {
        Interlocked.Exchange(ref _hasNews, 1);
        Wake();
    }

    /// <summary>Tells of the jobs that the context has saved, as soon as others can see them.</summary>
    public void TellSaved(DbContext context)
    {
        if (context.Database.CurrentTransaction is null)
        {
            TellNews();
        }
        else
        {
            _uncommitted.TryAdd(context, this);
        }
    }

    public void TellCommitted(DbContext context)
    {
        if (_uncommitted.Remove(context))
        {
            TellNews();
        }
    }

    /// <summary>A run has ended and left its slot.</summary>
    public void Wake() => _channel.Writer.TryWrite(true);

    /// <summary>Whether there are news since this was asked last.</summary>
    public bool TakeNews() => Interlocked.Exchange(ref _hasNews, 0) == 1;

    /// <summary>Waits for a signal, but not longer than this. Also returns when cancelled.</summary>
    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(_channel.Reader.WaitToReadAsync(done.Token).AsTask(), Task.Delay(atMost, time, done.Token));
        await done.CancelAsync();
        _channel.Reader.TryRead(out _);
    }
}
