namespace ReadyKit.Core.Tests.Derived;

internal sealed record Confirmation(string? Token);
