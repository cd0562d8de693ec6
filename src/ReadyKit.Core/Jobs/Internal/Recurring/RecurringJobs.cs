using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReadyKit.Data;
using ReadyKit.Jobs.Internal.Queue;

namespace ReadyKit.Jobs.Internal.Recurring;

/// <summary>Puts recurring jobs into the queue when they are due. Of several processes, the one that moves a job's row on does.</summary>
internal sealed class RecurringJobs(
    IServiceScopeFactory scopes,
    IEnumerable<RecurringJobRegistration> registrations,
    JobSignal signal,
    DatabaseState database,
    IOptions<JobOptions> options,
    TimeProvider time,
    ILogger<RecurringJobs> logger) : QuietBackgroundService
{
    // Not at once: a start has other things to do, and may fail.
    private static readonly TimeSpan _first = TimeSpan.FromMinutes(1);

    protected override async Task RunAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled)
        {
            return;
        }

        await Task.Delay(_first, time, stoppingToken);
        await database.WaitAsync(stoppingToken);
        while (true)
        {
            await Task.Delay(await TryEnqueueAsync(stoppingToken), time, stoppingToken);
        }
    }

    /// <summary>Queues what is due.</summary>
    /// <returns>How long to wait for the next.</returns>
    internal async Task<TimeSpan> TryEnqueueAsync(CancellationToken cancellationToken)
    {
        try
        {
            var next = DateTimeOffset.MaxValue;
            foreach (var registration in registrations)
            {
                await using var scope = scopes.CreateAsyncScope();
                var at = await EnqueueIfDueAsync(scope.ServiceProvider, registration, cancellationToken);
                next = at < next ? at : next;
            }

            var rest = next - time.GetUtcNow();
            return rest < _first ? _first : rest;
        }
        catch (Exception e) when (!IsEnd(e, cancellationToken))
        {
            Log.ScheduleAway(logger, e.GetType().Name);
            return _first;
        }
    }

    /// <summary>Queues the job if it is due and no run of it waits.</summary>
    /// <returns>When it is due next.</returns>
    private async Task<DateTimeOffset> EnqueueIfDueAsync(IServiceProvider services, RecurringJobRegistration registration, CancellationToken cancellationToken)
    {
        var context = services.GetRequiredService<ReadyKitDbContext>();
        var row = await FindRowAsync(context, services.GetRequiredService<UniqueRows>(), registration.Name, cancellationToken);
        var now = time.GetUtcNow();
        if (row.NextRunAt > now)
        {
            // The interval may be shorter than when the row was written.
            return row.NextRunAt < now + registration.Every ? row.NextRunAt : now + registration.Every;
        }

        row.NextRunAt = now + registration.Every;
        if (!await context.Set<Job>().AnyAsync(j => j.Type == registration.Name && j.FailedAt == null, cancellationToken))
        {
            context.Add(new Job { Type = registration.Name, Payload = "{}", CreatedAt = now, RunAt = now });
        }

        await TrySaveAsync(context, cancellationToken);
        return row.NextRunAt;
    }

    private async Task<RecurringJob> FindRowAsync(ReadyKitDbContext context, UniqueRows unique, string name, CancellationToken cancellationToken)
    {
        if (await context.Set<RecurringJob>().FirstOrDefaultAsync(j => j.Name == name, cancellationToken) is { } known)
        {
            return known;
        }

        // Another process may be faster; then that row is as good.
        await unique.TryAddAsync(new RecurringJob { Name = name, NextRunAt = time.GetUtcNow() }, cancellationToken);
        return await context.Set<RecurringJob>().FirstAsync(j => j.Name == name, cancellationToken);
    }

    private async Task TrySaveAsync(ReadyKitDbContext context, CancellationToken cancellationToken)
    {
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            signal.TellNews();
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another process was faster, and its job is in the queue.
        }
    }
}
