using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Data;

/// <summary>Saves rows with values that nobody else may have, and tries others when one was taken meanwhile.</summary>
internal sealed class UniqueRows(ReadyKitDbContext context, Database database)
{
    private const int MaxAttempts = 4;

    /// <summary>Adds rows and saves them, together with what else is in the unit of work; that is left as it was when saving fails.</summary>
    /// <param name="addAsync">Looks at what is there and adds the rows; is told how often saving failed. Null to give up.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>What was added; <see langword="null"/> when given up.</returns>
    public async Task<T?> SaveAsync<T>(Func<int, Task<T?>> addAsync, CancellationToken cancellationToken)
        where T : class
    {
        var before = context.ChangeTracker.Entries().Select(e => e.Entity).ToHashSet(ReferenceEqualityComparer.Instance);
        for (var attempt = 0; ; attempt++)
        {
            if (await addAsync(attempt) is not { } added)
            {
                return null;
            }

            try
            {
                await context.SaveChangesAsync(cancellationToken);
                return added;
            }
            catch (DbUpdateException e) when (database.IsUniqueViolation(e))
            {
                ForgetAllBut(before);
                if (attempt + 1 == MaxAttempts)
                {
                    throw;
                }

                // Another was faster: look again.
            }
        }
    }

    /// <summary>Adds one row and saves it. What is done to others by then must be saved before: a row that was there already would keep it from being saved.</summary>
    /// <returns>Whether it was saved: not when a row with its values was there already.</returns>
    /// <exception cref="InvalidOperationException">The unit of work holds changes that are not saved.</exception>
    public async Task<bool> TryAddAsync<T>(T row, CancellationToken cancellationToken)
        where T : class
    {
        if (context.ChangeTracker.HasChanges())
        {
            throw new InvalidOperationException("The unit of work holds changes that are not saved. Save them first: this operation saves by itself, and must not save yours too early.");
        }

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

    private void ForgetAllBut(HashSet<object> known)
    {
        foreach (var entry in context.ChangeTracker.Entries().Where(e => !known.Contains(e.Entity)).ToList())
        {
            entry.State = EntityState.Detached;
        }
    }
}
