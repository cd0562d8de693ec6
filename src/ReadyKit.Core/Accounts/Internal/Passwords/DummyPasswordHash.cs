namespace ReadyKit.Accounts.Internal.Passwords;

/// <summary>
/// A hash that no password fits, verified where there is no account. Made once for the whole app: made anew, it would double the work
/// and tell by the time that there is none.
/// </summary>
internal sealed class DummyPasswordHash
{
    private string? _hash;

    public string GetOrMake(Func<string> make) => _hash ??= make();
}
