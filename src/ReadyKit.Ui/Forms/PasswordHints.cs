using ReadyKit.Accounts;

namespace ReadyKit.Ui.Forms;

internal static class PasswordHints
{
    /// <summary>What stands below the field for a new password.</summary>
    public static string PasswordHint(this AccountOptions options) => $"At least {options.MinPasswordLength} characters.";
}
