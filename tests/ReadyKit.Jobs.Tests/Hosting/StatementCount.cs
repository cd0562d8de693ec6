using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReadyKit.Jobs.Tests.Hosting;

/// <summary>Keeps the queries that the app sends.</summary>
internal sealed class StatementCount : DbCommandInterceptor, ISaveChangesInterceptor
{
    private readonly ConcurrentQueue<string> _queries = new();

    /// <summary>The looks at the queue so far.</summary>
    public IReadOnlyList<string> Looks => [.. _queries.Where(q => q.Contains("rk_jobs", StringComparison.Ordinal) && q.Contains("ORDER BY", StringComparison.Ordinal))];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _queries.Enqueue(command.CommandText);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
