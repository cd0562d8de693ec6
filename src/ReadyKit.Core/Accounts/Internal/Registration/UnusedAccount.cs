using System.Linq.Expressions;

namespace ReadyKit.Accounts.Internal.Registration;

/// <summary>
/// Tells accounts that nobody has ever used from those whose address is not confirmed for another reason, such as that the app changed it. The
/// security stamp says so: whatever happens to an account gives it another one.
/// </summary>
internal static class UnusedAccount
{
    private const string Prefix = "fresh:";

    /// <summary>Whether the account was registered, and nothing more.</summary>
    public static Expression<Func<ReadyKitUser, bool>> IsFresh => user => !user.EmailConfirmed && user.SecurityStamp!.StartsWith(Prefix);

    public static string NewStamp() => Prefix + Secret.New();
}
