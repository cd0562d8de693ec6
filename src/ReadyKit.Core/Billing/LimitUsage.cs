namespace ReadyKit.Billing;

/// <summary>How much of a limit is used.</summary>
/// <param name="Name">The limit's name in the plan, such as <c>projects</c>.</param>
/// <param name="Title">The name as people see it.</param>
/// <param name="Used">How many there are.</param>
/// <param name="Limit">How many there may be; <see langword="null"/> for any number.</param>
public sealed record LimitUsage(string Name, string Title, int Used, int? Limit);
