namespace ReadyKit;

/// <summary>Which page of a list is asked for. Values out of range are clamped, never refused.</summary>
public sealed record PageRequest
{
    /// <summary>The most items a page can have.</summary>
    public const int MaxPerPage = 100;

    /// <summary>The number of items on a page when none is asked for.</summary>
    public const int DefaultPerPage = 25;

    /// <summary>Clamps what was asked for.</summary>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">Items on a page, from 1 to <see cref="MaxPerPage"/>.</param>
    /// <param name="search">What the items must contain; blank means everything.</param>
    /// <param name="sort">A field's name, with a leading minus for descending order. Each list allows its own.</param>
    public PageRequest(int? page = null, int? perPage = null, string? search = null, string? sort = null)
    {
        Page = Math.Clamp(page ?? 1, 1, 1_000_000);
        PerPage = Math.Clamp(perPage ?? DefaultPerPage, 1, MaxPerPage);
        Search = string.IsNullOrWhiteSpace(search) ? null : search.Trim();
        Sort = string.IsNullOrWhiteSpace(sort) ? null : sort;
    }

    /// <summary>The page's number, from 1.</summary>
    public int Page { get; }

    /// <summary>Items on a page.</summary>
    public int PerPage { get; }

    /// <summary>What the items must contain; <see langword="null"/> for everything.</summary>
    public string? Search { get; }

    /// <summary>The field to sort by, with a leading minus for descending order; <see langword="null"/> for the list's own order.</summary>
    public string? Sort { get; }
}
