namespace ReadyKit.Billing.Providers;

/// <summary>A part of a provider's list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed record ProviderList<T>
{
    /// <summary>The items of this part.</summary>
    public required IReadOnlyList<T> Items { get; init; }

    /// <summary>What to ask for the next part with; <see langword="null"/> when this is the last one.</summary>
    public string? NextCursor { get; init; }
}
