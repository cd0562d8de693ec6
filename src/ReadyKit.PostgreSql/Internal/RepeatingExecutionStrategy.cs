using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ReadyKit.PostgreSql.Internal;

/// <summary>
/// Repeats single saves and statements that PostgreSQL ended because of what others wrote at the same time. Inside a transaction it does not, since the whole of it
/// is lost; unlike <c>EnableRetryOnFailure</c>, transactions may be begun as ever.
/// </summary>
internal sealed class RepeatingExecutionStrategy(ExecutionStrategyDependencies dependencies) : IExecutionStrategy
{
    private const int MaxRepeats = 3;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);

    // What EF Core asks before it refuses transactions, and holds results back in memory.
    public bool RetriesOnFailure => false;

    public TResult Execute<TState, TResult>(
        TState state, Func<DbContext, TState, TResult> operation, Func<DbContext, TState, ExecutionResult<TResult>>? verifySucceeded)
    {
        for (var repeat = 1; ; repeat++)
        {
            try
            {
                return operation(dependencies.CurrentContext.Context, state);
            }
            catch (Exception e) when (repeat <= MaxRepeats && MayRepeat(e))
            {
                Thread.Sleep(PauseBefore(repeat));
            }
        }
    }

    public async Task<TResult> ExecuteAsync<TState, TResult>(
        TState state,
        Func<DbContext, TState, CancellationToken, Task<TResult>> operation,
        Func<DbContext, TState, CancellationToken, Task<ExecutionResult<TResult>>>? verifySucceeded,
        CancellationToken cancellationToken = default)
    {
        for (var repeat = 1; ; repeat++)
        {
            try
            {
                return await operation(dependencies.CurrentContext.Context, state, cancellationToken);
            }
            catch (Exception e) when (repeat <= MaxRepeats && MayRepeat(e))
            {
                await Task.Delay(PauseBefore(repeat), cancellationToken);
            }
        }
    }

    private bool MayRepeat(Exception exception) =>
        (exception as PostgresException ?? (exception as DbUpdateException)?.InnerException) is
            PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected }
        && dependencies.CurrentContext.Context.Database.CurrentTransaction is null
        && System.Transactions.Transaction.Current is null;

    private static TimeSpan PauseBefore(int repeat) => _pause * (repeat * (1 + Random.Shared.NextDouble()));
}
