using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReadyKit.Data;
using ReadyKit.Jobs.Internal.Queue;

namespace ReadyKit.Jobs.Internal.Running;

/// <summary>Works the queue off while the app runs.</summary>
internal sealed class JobWorker(
    JobLeases leases,
    JobRunner runner,
    JobSignal signal,
    DatabaseState database,
    IOptions<JobOptions> options,
    TimeProvider time,
    ILogger<JobWorker> logger)
    : QuietBackgroundService
{
    // A database that is away is asked this often, however rarely the queue is looked at.
    private static readonly TimeSpan _retryAfter = TimeSpan.FromSeconds(1);

    private readonly JobSlots _slots = new(options.Value.Concurrency);
    private readonly List<Task> _running = [];
    private EmptyLook? _empty;
    private bool _isAway;

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        await database.WaitAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryFillAsync(stoppingToken);
            await signal.WaitAsync(FindPause(), stoppingToken);
        }

        await Task.WhenAll(_running);
    }

    private async Task TryFillAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (_slots.Free > 0 && await StartSomeAsync(stoppingToken))
            {
            }

            NoteQueueIsBack();
        }
        catch (Exception e)
        {
            if (!_isAway && !IsEnd(e, stoppingToken))
            {
                _isAway = true;
                Log.QueueAway(logger, e.GetType().Name);
            }
        }
    }

    /// <summary>How long nothing can be due: until the next job that is known, or until others may have added some.</summary>
    private TimeSpan FindPause()
    {
        var poll = options.Value.PollInterval;
        if (_isAway)
        {
            return poll < _retryAfter ? poll : _retryAfter;
        }

        // A millisecond more, since a timer cuts off what is less.
        var rest = _empty is null || _slots.Free == 0 ? poll : _empty.Until - time.GetUtcNow() + TimeSpan.FromMilliseconds(1);
        return rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
    }

    private void NoteQueueIsBack()
    {
        if (_isAway)
        {
            _isAway = false;
            Log.QueueBack(logger);
        }
    }

    /// <summary>Starts jobs on free slots. False when nothing is due: jobs that another process was faster with are not nothing.</summary>
    private async Task<bool> StartSomeAsync(CancellationToken stoppingToken)
    {
        var full = _slots.FindFull();
        if (signal.TakeNews())
        {
            _empty = null;
        }

        var now = time.GetUtcNow();
        if (_empty is not null && _empty.Covers(full, now))
        {
            return false;
        }

        var (due, next) = await leases.LookAsync(full, _slots.Free, stoppingToken);
        _empty = due.Count > 0 ? _empty : EmptyLook.At(now, full, next, options.Value.PollInterval);
        foreach (var job in due)
        {
            if (!stoppingToken.IsCancellationRequested && _slots.TryTake(job.Type, job.WorkspaceId))
            {
                await TryStartAsync(job, stoppingToken);
            }
        }

        return due.Count > 0;
    }

    private async Task TryStartAsync(Job job, CancellationToken stoppingToken)
    {
        ClaimedJob? claimed = null;
        try
        {
            // Not cancelled in the middle: what is reserved must be known, to be put back.
            claimed = await leases.TryClaimAsync(job, CancellationToken.None);
        }
        finally
        {
            if (claimed is null)
            {
                _slots.Return(job.Type, job.WorkspaceId);
            }
        }

        if (claimed is not null)
        {
            _running.RemoveAll(r => r.IsCompleted);
            _running.Add(Task.Run(() => RunAsync(claimed, stoppingToken), CancellationToken.None));
        }
    }

    private async Task RunAsync(ClaimedJob job, CancellationToken stoppingToken)
    {
        try
        {
            await runner.RunAsync(job, stoppingToken);
        }
        catch (Exception e)
        {
            // Such as from what a handler registered on its cancellation. The job runs again when its reservation ends.
            Log.NotRecorded(logger, job.Id, e.GetType().Name);
        }
        finally
        {
            _slots.Return(job.Type, job.WorkspaceId);
            signal.Wake();
        }
    }
}
