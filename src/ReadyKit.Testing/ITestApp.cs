namespace ReadyKit.Testing;

/// <summary>An app that runs inside the test's process: it can be visited, and its services can be asked.</summary>
public interface ITestApp
{
    /// <summary>The app's services. Reading them starts the app.</summary>
    IServiceProvider Services { get; }

    /// <summary>A person with an empty cookie jar.</summary>
    Visitor CreateVisitor();
}
