namespace ReadyKit.Cli.Internal;

/// <summary>
/// Settings among a command's arguments, such as <c>--ReadyKit:Database:Provider=sqlite</c> or <c>--environment=Production</c>. The app's
/// configuration has read them; the command's own parser must not see them.
/// </summary>
internal static class ConfigurationArguments
{
    private static readonly string[] _hostKeys = ["environment", "contentRoot", "applicationName", "urls"];

    public static string[] Remove(string[] args) => [.. args.Where(a => !IsSetting(a))];

    private static bool IsSetting(string argument)
    {
        var end = argument.IndexOf('=', StringComparison.Ordinal);
        if (end < 0 || !argument.StartsWith("--", StringComparison.Ordinal))
        {
            return false;
        }

        var key = argument[2..end];
        return key.Contains(':', StringComparison.Ordinal) || _hostKeys.Contains(key, StringComparer.OrdinalIgnoreCase);
    }
}
