namespace ReadyKit.Web;

/// <summary>A line that a feature adds to what is printed at start in Development.</summary>
internal sealed record BannerLine(string Label, string Path);
