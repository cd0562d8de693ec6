namespace ReadyKit.Testing;

/// <summary>A folder outside the repository that goes away with its owner.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Makes the folder.</summary>
    /// <param name="purpose">A word for its name, so that one sees what left it behind.</param>
    public TemporaryFolder(string purpose) =>
        Path = Directory.CreateTempSubdirectory($"readykit-{purpose}-").FullName;

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>The full path of a file in it.</summary>
    public string Combine(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
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
