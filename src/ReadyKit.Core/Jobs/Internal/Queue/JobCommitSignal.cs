using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReadyKit.Jobs.Internal.Queue;

/// <summary>Wakes the worker for jobs that were saved in a transaction, once it is committed.</summary>
internal sealed class JobCommitSignal(JobSignal signal) : DbTransactionInterceptor
{
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell(eventData);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(eventData);
        return Task.CompletedTask;
    }

    private void Tell(TransactionEndEventData eventData)
    {
        if (eventData.Context is { } context)
        {
            signal.TellCommitted(context);
        }
    }
}
