namespace ReadyKit.Accounts;

/// <summary>The signed-in person's own account.</summary>
public interface IProfile
{
    /// <summary>Changes the name.</summary>
    /// <returns>Success, or the code <c>invalid_name</c>.</returns>
    Task<OperationResult> RenameAsync(string? name, CancellationToken cancellationToken);
}
