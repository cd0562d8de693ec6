namespace ReadyKit.Accounts;

/// <summary>
/// Takes part when an account is deleted, by <c>UserManager.DeleteAsync</c>: names what stands in the way, and removes what does not go with
/// the account's row by itself.
/// </summary>
public interface IAccountParticipant
{
    /// <summary>
    /// Why the account cannot go yet. Runs in the transaction that deletes it, so what the answer rests on must be held until that ends.
    /// </summary>
    /// <param name="user">The account.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The obstacles; none lets it go.</returns>
    Task<IReadOnlyList<OperationError>> FindObstaclesAsync(ReadyKitUser user, CancellationToken cancellationToken);

    /// <summary>Removes rows, in the same transaction; what is tracked is saved by the caller.</summary>
    /// <param name="user">The account.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task OnDeletingAsync(ReadyKitUser user, CancellationToken cancellationToken);
}
