namespace ReadyKit.TestHost;

/// <summary>A folder outside the repository that goes away with its owner.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder(string purpose) =>
        Path = Directory.CreateTempSubdirectory($"readykit-{purpose}-").FullName;

    public string Path { get; }

    public string Combine(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // A process on its way out may still hold a file; the temp folder is swept by the system.
        }
    }
}
