namespace ReadyKit.Billing.Development.Internal;

/// <summary>A button that sends its form with an action.</summary>
internal sealed record DevelopmentButton(string Action, string Label, string Style = "outlined");
