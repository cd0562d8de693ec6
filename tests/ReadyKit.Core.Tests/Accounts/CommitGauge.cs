using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReadyKit.Core.Tests.Accounts;

/// <summary>Does something once, right after the next transaction of a request.</summary>
internal sealed class CommitGauge(IHttpContextAccessor http) : DbTransactionInterceptor, ISaveChangesInterceptor
{
    private Func<Task>? _afterNext;

    public void AfterNext(Func<Task> action) => _afterNext = action;

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
        http.HttpContext is null ? Task.CompletedTask : Interlocked.Exchange(ref _afterNext, null)?.Invoke() ?? Task.CompletedTask;
}
