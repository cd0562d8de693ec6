namespace ReadyKit;

/// <summary>The app is not set up so that it can run. The message says what to change, in one sentence for the developer.</summary>
public sealed class ReadyKitSetupException : Exception
{
    /// <summary>Creates the exception.</summary>
    public ReadyKitSetupException()
        : this("The app is not set up completely.")
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    public ReadyKitSetupException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    public ReadyKitSetupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
