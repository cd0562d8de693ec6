using ReadyKit.Data;

namespace ReadyKit.Jobs.Internal.Queue;

/// <summary>Makes the jobs of one page of workspaces, and a job for the next page. Both are saved with its own end, so none is lost or made twice.</summary>
internal sealed class ForEachWorkspaceHandler(ReadyKitDbContext context, JobQueue queue) : IJobHandler<ForEachWorkspace>
{
    public const int PageSize = 500;

    public async Task HandleAsync(ForEachWorkspace job, CancellationToken cancellationToken)
    {
        var page = await context.ReadWorkspaceIdsAsync(job.After, PageSize, cancellationToken);
        foreach (var id in page)
        {
            queue.Add(job.Type, job.Payload, id);
        }

        if (page.Count == PageSize)
        {
            queue.EnqueueOutsideWorkspace(job with { After = page[^1] });
        }
    }
}
