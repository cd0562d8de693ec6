namespace ReadyKit.Jobs.TestApp;

internal sealed class CountedJobHandler(WorkerContext context, IServiceScopeFactory scopes) : IJobHandler<CountedJob>
{
    public async Task HandleAsync(CountedJob job, CancellationToken cancellationToken)
    {
        await NoteBeginningAsync(job, cancellationToken);
        await Task.Delay(Random.Shared.Next(10), cancellationToken);
        context.Add(new Effect { Name = $"done {job.Number}" });
        await Task.Delay(Random.Shared.Next(10), cancellationToken);
    }

    // Saved at once: shows which runs were interrupted.
    private async Task NoteBeginningAsync(CountedJob job, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var other = scope.ServiceProvider.GetRequiredService<WorkerContext>();
        other.Add(new Effect { Name = $"begun {job.Number}" });
        await other.SaveChangesAsync(cancellationToken);
    }
}
