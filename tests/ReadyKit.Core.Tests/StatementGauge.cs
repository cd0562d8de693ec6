using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ReadyKit.Core.Tests;

/// <summary>Keeps the statements that requests send, and how many rows they changed. What workers send in the background is left out.</summary>
internal sealed class StatementGauge : DbCommandInterceptor, ISaveChangesInterceptor
{
    private static readonly HttpContextAccessor _http = new();

    private readonly ConcurrentQueue<string> _statements = new();
    private readonly ConcurrentQueue<(string Statement, int Rows)> _changes = new();

    public IReadOnlyList<string> Statements => [.. _statements];

    public IReadOnlyList<(string Statement, int Rows)> Changes => [.. _changes];

    public void Clear()
    {
        _statements.Clear();
        _changes.Clear();
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Keep(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        _changes.Enqueue((command.CommandText, result));
        return base.NonQueryExecutedAsync(command, eventData, result, cancellationToken);
    }

    private void Keep(DbCommand command)
    {
        if (_http.HttpContext is not null)
        {
            _statements.Enqueue(command.CommandText);
        }
    }
}
