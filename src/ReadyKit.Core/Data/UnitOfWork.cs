using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using ReadyKit.Data.Internal;

namespace ReadyKit.Data;

/// <summary>
/// Transactions that are repeated as a whole: with the database's own rules for lost connections (<c>EnableRetryOnFailure</c>), and when it ended one because
/// others wrote the same rows at the same time.
/// </summary>
public static class UnitOfWork
{
    /// <summary>How often a unit is repeated that met others.</summary>
    private const int MaxRepeats = 3;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Runs code in a transaction and commits when it succeeded. While a transaction is open, the code is part of that one. When the database ends the transaction
    /// because others wrote the same rows (a deadlock, or a serialization failure), the code runs again, three times at most. What the context tracked
    /// before is then as it was, and what the code added is forgotten; so it is when the code fails or throws. Other effects, such as
    /// calls of other systems, belong outside.
    /// </summary>
    /// <param name="context">The context.</param>
    /// <param name="work">The code. It saves by itself, and may run several times.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>What the code returned; where it is a failure, nothing was written.</returns>
    public static Task<OperationResult> InUnitOfWorkAsync(
        this ReadyKitDbContext context, Func<CancellationToken, Task<OperationResult>> work, CancellationToken cancellationToken) =>
        context.InUnitOfWorkAsync(work, result => result.Succeeded, cancellationToken);

    /// <inheritdoc cref="InUnitOfWorkAsync(ReadyKitDbContext, Func{CancellationToken, Task{OperationResult}}, CancellationToken)"/>
    /// <param name="context">The context.</param>
    /// <param name="work">The code. It saves by itself, and may run several times.</param>
    /// <param name="isDone">Whether what the code returned is a success, so that it is committed.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>What the code returned.</returns>
    public static async Task<T> InUnitOfWorkAsync<T>(
        this ReadyKitDbContext context, Func<CancellationToken, Task<T>> work, Func<T, bool> isDone, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(isDone);
        if (context.Database.CurrentTransaction is not null)
        {
            return await work(cancellationToken);
        }

        var before = TrackedRows.Of(context);
        var isWritten = false;
        try
        {
            var result = await RepeatAsync(context, before, work, isDone, cancellationToken);
            isWritten = isDone(result);
            return result;
        }
        finally
        {
            if (!isWritten)
            {
                before.Restore();
            }
        }
    }

    private static Task<T> RepeatAsync<T>(
        ReadyKitDbContext context, TrackedRows before, Func<CancellationToken, Task<T>> work, Func<T, bool> isDone, CancellationToken cancellationToken)
    {
        var strategy = context.Database.CreateExecutionStrategy();
        var (tries, conflicts) = (0, 0);
        return strategy.ExecuteAsync(
            async token =>
            {
                while (true)
                {
                    if (tries++ > 0)
                    {
                        before.Restore();
                    }

                    try
                    {
                        return await TryAsync(context, strategy, work, isDone, token);
                    }
                    catch (Exception e) when (WriteConflict.Is(e))
                    {
                        conflicts = conflicts < MaxRepeats ? conflicts + 1 : throw new UnitOfWorkException("Others wrote the same rows each time it was tried.", e);
                    }

                    await Task.Delay(_pause * (conflicts * (1 + Random.Shared.NextDouble())), token);
                }
            },
            cancellationToken);
    }

    private static async Task<T> TryAsync<T>(
        ReadyKitDbContext context, IExecutionStrategy strategy, Func<CancellationToken, Task<T>> work, Func<T, bool> isDone, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var result = await work(cancellationToken);
        if (isDone(result))
        {
            await CommitAsync(transaction, strategy, cancellationToken);
        }

        return result;
    }

    // When the connection breaks here, nobody knows whether it was committed. It must not be done twice.
    private static async Task CommitAsync(IDbContextTransaction transaction, IExecutionStrategy strategy, CancellationToken cancellationToken)
    {
        try
        {
            await transaction.CommitAsync(cancellationToken);
        }
        catch (Exception e) when (strategy.RetriesOnFailure && !WriteConflict.Is(e))
        {
            throw new UnitOfWorkException("It is not known whether the transaction was committed.", e);
        }
    }
}
