namespace ReadyKit.Conventions.Tests.Types;

/// <summary>The classes an app may inherit from; every other class is sealed.</summary>
internal static class ExtensionPoints
{
    public static IReadOnlyList<string> All { get; } =
    [
        "ReadyKit.Accounts.ReadyKitUser",
        "ReadyKit.Data.ReadyKitDbContext",
        "ReadyKit.Testing.AppProcess",
        "ReadyKit.Testing.TestApp`1",
        "ReadyKit.Workspaces.Workspace",
    ];
}
