namespace ReadyKit.Data.Internal;

/// <summary>Whether the database was reached and is up to date.</summary>
internal sealed class DatabaseState
{
    private volatile bool _isReady;

    public bool IsReady => _isReady;

    public void SetReady() => _isReady = true;
}
