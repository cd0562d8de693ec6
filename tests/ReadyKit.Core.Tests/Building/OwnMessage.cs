namespace ReadyKit.Core.Tests.Building;

public sealed record OwnMessage(string Text, Dictionary<string, string>? More);
