namespace ReadyKit.Billing.Development.Internal;

/// <summary>A button that sends its form with an action.</summary>
/// <param name="Action">The action.</param>
/// <param name="Key">The key of what it reads.</param>
/// <param name="Style">Its class.</param>
internal sealed record DevelopmentButton(string Action, string Key, string Style = "outlined");
