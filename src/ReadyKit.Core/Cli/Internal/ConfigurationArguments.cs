namespace ReadyKit.Cli.Internal;

/// <summary>
/// Settings among a command's arguments, such as <c>--ReadyKit:Database:Provider=sqlite</c> or <c>--environment Production</c>. The app's
/// configuration has read them; the command's own parser must not see them.
/// </summary>
internal static class ConfigurationArguments
{
    private static readonly string[] _hostKeys = ["environment", "contentRoot", "applicationName", "urls"];

    private static readonly string[] _helpOptions = ["--help", "-h", "-?", "/?", "/h", "--version"];

    /// <summary>The arguments from the command on, without settings. Before the command, every option is a setting of the app, but for those that ask for help.</summary>
    public static string[] Remove(string[] args)
    {
        List<string> rest = [];
        for (var i = 0; i < args.Length; i++)
        {
            if (!IsSetting(args[i], isBeforeCommand: rest.Count == 0))
            {
                rest.Add(args[i]);
            }
            else if (!args[i].Contains('=', StringComparison.Ordinal) && i + 1 < args.Length && !args[i + 1].StartsWith('-'))
            {
                // The value stands behind a blank.
                i++;
            }
        }

        return [.. rest];
    }

    private static bool IsSetting(string argument, bool isBeforeCommand)
    {
        if (argument.Length < 3 || !argument.StartsWith("--", StringComparison.Ordinal) || _helpOptions.Contains(argument))
        {
            return false;
        }

        var key = argument[2..].Split('=', 2)[0];
        return isBeforeCommand || key.Contains(':', StringComparison.Ordinal) || _hostKeys.Contains(key, StringComparer.OrdinalIgnoreCase);
    }
}
