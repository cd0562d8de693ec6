namespace ReadyKit.Browser.Tests;

/// <summary>Every page of the sample, by its address.</summary>
internal static class SamplePages
{
    public static IReadOnlyList<string> Public { get; } =
        ["/", "/login", "/register", "/check-your-mail", "/confirm-email", "/forgot-password", "/reset-password", "/setup", "/dev/mail", "/dev/billing", "/nowhere"];

    public static IReadOnlyList<string> ForMembers(string home) =>
    [
        home,
        $"{home}/projects",
        $"{home}/activity",
        $"{home}/billing",
        $"{home}/upgrade",
        $"{home}/settings",
        "/dashboard?choose=true",
        "/settings/profile",
        "/logout",
        "/w/nowhere",
    ];
}
