namespace ReadyKit.Billing;

/// <summary>Holds the limits of the workspace's plan, also against many requests at once.</summary>
public interface IPlanLimits
{
    /// <summary>
    /// Adds a row and saves, unless the workspace has as many as its plan allows or is read-only. Other changes of the current unit of work are
    /// saved with it.
    /// </summary>
    /// <typeparam name="TEntity">An entity given a limit by <c>AddLimit</c>.</typeparam>
    /// <returns>Success, or one of the codes <c>limit_reached</c>, <c>read_only</c>.</returns>
    /// <exception cref="InvalidOperationException">The entity has no limit; the message names the line to add.</exception>
    Task<OperationResult> TryAddAsync<TEntity>(TEntity entity, CancellationToken cancellationToken)
        where TEntity : class, IWorkspaceScoped;
}
