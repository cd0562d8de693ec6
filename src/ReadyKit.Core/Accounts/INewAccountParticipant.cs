namespace ReadyKit.Accounts;

/// <summary>Adds rows to the unit of work that creates an account, such as the person's first workspace.</summary>
public interface INewAccountParticipant
{
    /// <summary>Adds rows; the caller saves. Called again when saving failed because a unique value was taken meanwhile.</summary>
    /// <param name="user">The account, not saved yet.</param>
    /// <param name="attempt">How often saving was tried before.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task OnCreatingAsync(ReadyKitUser user, int attempt, CancellationToken cancellationToken);
}
