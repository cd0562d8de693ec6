namespace ReadyKit;

/// <summary>A line that a feature adds to what is printed at start in Development. Registered as a singleton.</summary>
public sealed record BannerLine
{
    /// <summary>What stands there, in one word or two.</summary>
    public required string Label { get; init; }

    /// <summary>The path of the page within the app, such as <c>/dev/billing</c>.</summary>
    public required string Path { get; init; }
}
