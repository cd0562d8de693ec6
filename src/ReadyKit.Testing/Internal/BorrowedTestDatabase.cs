namespace ReadyKit.Testing.Internal;

/// <summary>A database that somebody else disposes.</summary>
internal sealed class BorrowedTestDatabase(TestDatabase owner) : TestDatabase
{
    public override string Provider => owner.Provider;

    public override string ConnectionString => owner.ConnectionString;

    public override ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
