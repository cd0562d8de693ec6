using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Data.Internal;

/// <summary>Saves rows with values that nobody else may have, and tries others when one was taken meanwhile.</summary>
internal sealed class UniqueRows(ReadyKitDbContext context, Database database)
{
    private const int MaxAttempts = 4;

    /// <summary>Adds rows and saves.</summary>
    /// <param name="addAsync">Looks at what is there and adds the rows; is told how often saving failed. Null to give up.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>What was added; <see langword="null"/> when given up.</returns>
    public async Task<T?> SaveAsync<T>(Func<int, Task<T?>> addAsync, CancellationToken cancellationToken)
        where T : class
    {
        for (var attempt = 0; ; attempt++)
        {
            context.ChangeTracker.Clear();
            if (await addAsync(attempt) is not { } added)
            {
                return null;
            }

            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return added;
            }
            catch (DbUpdateException e) when (attempt + 1 < MaxAttempts && database.IsUniqueViolation(e))
            {
                // Another was faster: look again.
            }
        }
    }

    /// <summary>Adds one row and saves.</summary>
    /// <returns>Whether it was saved: not when a row with its values was there already.</returns>
    public async Task<bool> TryAddAsync<T>(T row, CancellationToken cancellationToken)
        where T : class
    {
        var entry = context.Add(row);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException e) when (database.IsUniqueViolation(e))
        {
            return false;
        }
        finally
        {
            entry.State = EntityState.Detached;
        }
    }
}
