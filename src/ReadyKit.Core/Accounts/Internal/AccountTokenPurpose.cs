namespace ReadyKit.Accounts.Internal;

internal enum AccountTokenPurpose
{
    ConfirmEmail = 0,
    ResetPassword = 1,
    Setup = 2,
}
