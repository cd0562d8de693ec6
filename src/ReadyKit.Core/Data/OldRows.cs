using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Data;

internal static class OldRows
{
    /// <summary>How many go at once, so that nobody waits long for the database meanwhile.</summary>
    public const int BatchSize = 1000;

    /// <summary>
    /// Removes the rows whose time is not after this one, the oldest first. Any number of processes may do so at once. A row whose time is put off
    /// meanwhile stays: its own column is the condition, and no subquery that PostgreSQL would judge by what was there before.
    /// </summary>
    public static async Task RemoveUntilAsync<T>(
        this IQueryable<T> rows, Expression<Func<T, DateTimeOffset>> time, DateTimeOffset until, CancellationToken cancellationToken)
        where T : class
    {
        var old = rows.Where(NotAfter(time, until));
        int removed;
        do
        {
            var ends = await old.OrderBy(time).Select(time).Skip(BatchSize - 1).Take(1).ToListAsync(cancellationToken);
            removed = await rows.Where(NotAfter(time, ends is [var end] ? end : until)).ExecuteDeleteAsync(cancellationToken);
        }
        while (removed >= BatchSize);
    }

    private static Expression<Func<T, bool>> NotAfter<T>(Expression<Func<T, DateTimeOffset>> time, DateTimeOffset end) =>
        Expression.Lambda<Func<T, bool>>(Expression.LessThanOrEqual(time.Body, ((Expression<Func<DateTimeOffset>>)(() => end)).Body), time.Parameters);
}
