namespace ReadyKit;

/// <summary>One page of a list, as the API answers it.</summary>
/// <param name="Items">The items on this page.</param>
/// <param name="Total">The number of items on all pages.</param>
/// <param name="Page">This page's number, from 1.</param>
/// <param name="PerPage">The most items on a page.</param>
public sealed record PagedList<T>(IReadOnlyList<T> Items, int Total, int Page, int PerPage);
