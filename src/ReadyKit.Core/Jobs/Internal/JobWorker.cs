using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReadyKit.Data;

namespace ReadyKit.Jobs.Internal;

/// <summary>Works the queue off while the app runs.</summary>
internal sealed class JobWorker(
    JobLeases leases, JobRunner runner, JobSignal signal, DatabaseState database, IOptions<JobOptions> options, ILogger<JobWorker> logger)
    : BackgroundService
{
    private readonly JobSlots _slots = new(options.Value.Concurrency);
    private readonly List<Task> _running = [];
    private bool _isAway;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            if (database.IsReady)
            {
                await TryFillAsync(stoppingToken);
            }

            await signal.WaitAsync(options.Value.PollInterval, stoppingToken);
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
            // Where the start of the app failed, its services go before this is told to stop.
            if (!_isAway && !stoppingToken.IsCancellationRequested && e is not ObjectDisposedException)
            {
                _isAway = true;
                Log.QueueAway(logger, e.GetType().Name);
            }
        }
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
        var due = await leases.FindDueAsync(_slots, stoppingToken);
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
            signal.Set();
        }
    }
}
