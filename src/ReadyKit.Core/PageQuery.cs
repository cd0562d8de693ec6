using Microsoft.AspNetCore.Mvc;

namespace ReadyKit;

/// <summary>
/// The query parameters of a list, for <c>[AsParameters]</c>. They are read as text, so that rubbish gives the first page instead of an error.
/// </summary>
/// <param name="Page">The page's number, from 1.</param>
/// <param name="PerPage">Items on a page.</param>
/// <param name="Search">What the items must contain.</param>
/// <param name="Sort">A field's name, with a leading minus for descending order.</param>
public sealed record PageQuery(
    [FromQuery(Name = "page")] string? Page,
    [FromQuery(Name = "perPage")] string? PerPage,
    [FromQuery(Name = "search")] string? Search,
    [FromQuery(Name = "sort")] string? Sort)
{
    /// <summary>The request, with values clamped.</summary>
    public PageRequest ToRequest() => new(Number(Page), Number(PerPage), Search is null ? null : TextRules.Cut(Search, 200), Sort);

    // A number too large for an integer still means "far behind".
    private static int? Number(string? text) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.Integer, System.Globalization.CultureInfo.InvariantCulture, out var value)
            ? (int)Math.Clamp(value, int.MinValue, int.MaxValue)
            : null;
}
