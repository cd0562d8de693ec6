namespace ReadyKit.Ui.WebAssets;

/// <summary>Where the browser finds a file, and the hash it must have.</summary>
internal sealed record Asset(string Url, string? Integrity);
