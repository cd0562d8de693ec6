namespace ReadyKit.Billing;

/// <summary>Holds the limits of the workspace's plan, also against many requests at once.</summary>
public interface IPlanLimits
{
    /// <summary>
    /// Adds a row and saves, unless the workspace has as many as its plan allows or is read-only. Other changes of the current unit of work are
    /// saved with it; where it is refused or fails, all of them are forgotten, so that no later save writes them.
    /// </summary>
    /// <typeparam name="TEntity">An entity given a limit by <c>AddLimit</c>.</typeparam>
    /// <returns>Success, or one of the codes <c>limit_reached</c>, <c>read_only</c>.</returns>
    /// <exception cref="InvalidOperationException">The entity has no limit; the message names the line to add.</exception>
    Task<OperationResult> TryAddAsync<TEntity>(TEntity entity, CancellationToken cancellationToken)
        where TEntity : class, IWorkspaceScoped;

    /// <summary>
    /// Has code add one more of what a limit counts, and saves, under the same rules: for what is no row of one entity that has a limit.
    /// </summary>
    /// <param name="limit">The limit's name, such as <see cref="LimitNames.Members"/>.</param>
    /// <param name="add">Adds it to the unit of work, or saves it by itself. Nobody else adds to the workspace meanwhile. It may run several times.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Success, or one of the codes <c>limit_reached</c>, <c>read_only</c>.</returns>
    /// <exception cref="InvalidOperationException">There is no such limit; the message names the line to add.</exception>
    Task<OperationResult> TryAddAsync(string limit, Func<CancellationToken, Task> add, CancellationToken cancellationToken);
}
