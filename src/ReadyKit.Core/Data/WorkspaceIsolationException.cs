namespace ReadyKit.Data;

/// <summary>Code tried to reach rows of a workspace other than the current one, or of any workspace while none is current.</summary>
public sealed class WorkspaceIsolationException : InvalidOperationException
{
    /// <summary>Creates the exception.</summary>
    public WorkspaceIsolationException()
        : this("No workspace is in scope.")
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    public WorkspaceIsolationException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    public WorkspaceIsolationException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
