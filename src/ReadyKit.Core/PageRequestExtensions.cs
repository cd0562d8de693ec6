using Microsoft.EntityFrameworkCore;

namespace ReadyKit;

/// <summary>Turns a query into one page of it.</summary>
public static class PageRequestExtensions
{
    /// <summary>Counts the query and reads one page of it. The query must be ordered.</summary>
    public static async Task<PagedList<T>> ToPageAsync<T>(this IQueryable<T> query, PageRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var total = await query.CountAsync(cancellationToken);
        var items = await query.Skip((request.Page - 1) * request.PerPage).Take(request.PerPage).ToListAsync(cancellationToken);
        return new PagedList<T>(items, total, request.Page, request.PerPage);
    }
}
