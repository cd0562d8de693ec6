namespace ReadyKit.Core.Tests.Schema;

/// <summary>A folder for the tests of one class.</summary>
public sealed class TemporaryFolderFixture : IDisposable
{
    private readonly TemporaryFolder _folder = new("start");

    public string Path => _folder.Path;

    public void Dispose() => _folder.Dispose();
}
