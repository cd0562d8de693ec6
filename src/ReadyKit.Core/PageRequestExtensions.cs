using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace ReadyKit;

/// <summary>Turns a query into one page of it.</summary>
public static class PageRequestExtensions
{
    /// <summary>Reads one page of the query, and counts the query where the page does not tell. The query must be ordered.</summary>
    public static async Task<PagedList<T>> ToPageAsync<T>(this IQueryable<T> query, PageRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var before = (request.Page - 1) * request.PerPage;
        var items = await query.Skip(before).Take(request.PerPage).ToListAsync(cancellationToken);
        // A page that is not full is the last one, unless it lies behind the end: most lists need no second statement.
        var isLast = items.Count < request.PerPage && (items.Count > 0 || before == 0);
        return new PagedList<T>(items, isLast ? before + items.Count : await query.CountAsync(cancellationToken), request.Page, request.PerPage);
    }

    /// <summary>What holds the text that is searched for, whatever its case; everything when none is.</summary>
    internal static IQueryable<T> WhereContains<T>(this IQueryable<T> query, string? search, Expression<Func<T, string>> text)
    {
        if (search?.ToLowerInvariant() is not { } lower)
        {
            return query;
        }

        // Captured, so that it becomes a parameter of the statement.
        Expression<Func<string, bool>> contains = t => t.ToLower().Contains(lower);
        return query.Where(Expression.Lambda<Func<T, bool>>(
            ReplacingExpressionVisitor.Replace(contains.Parameters[0], text.Body, contains.Body), text.Parameters));
    }
}
