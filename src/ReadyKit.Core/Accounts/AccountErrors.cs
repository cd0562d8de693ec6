namespace ReadyKit.Accounts;

/// <summary>The stable codes with which operations on accounts are refused. See also <see cref="ErrorCodes"/>.</summary>
public static class AccountErrors
{
    /// <summary>Accounts are made by invitation only.</summary>
    public const string RegistrationClosed = "registration_closed";

    /// <summary>An email address is none.</summary>
    public const string InvalidEmail = "invalid_email";

    /// <summary>A new password is too short, too long, or holds what cannot be typed.</summary>
    public const string InvalidPassword = "invalid_password";

    /// <summary>A new password is easy to guess.</summary>
    public const string GuessablePassword = "guessable_password";

    /// <summary>A mailed link was used, is too old, or never was one.</summary>
    public const string InvalidLink = "invalid_link";

    /// <summary>The address and the password do not belong together, or the account may not be used.</summary>
    public const string InvalidCredentials = "invalid_credentials";

    /// <summary>The password was right; the account asks for a second proof.</summary>
    public const string SecondFactorRequired = "second_factor_required";

    /// <summary>A link was opened in another browser, which must give the password of the registration.</summary>
    public const string PasswordRequired = "password_required";

    /// <summary>The password is not that of the registration.</summary>
    public const string WrongPassword = "wrong_password";

    /// <summary>It was tried too often.</summary>
    public const string TooManyAttempts = "too_many_attempts";

    /// <summary>So many passwords are being checked that another one has no place.</summary>
    public const string Busy = "busy";

    /// <summary>An address has an account already. Told only to those who run the app, never to whoever registers.</summary>
    public const string EmailTaken = "email_taken";

    /// <summary>There is no account with an address.</summary>
    public const string UnknownAccount = "unknown_account";

    /// <summary>There is no role of a name.</summary>
    public const string UnknownRole = "unknown_role";
}
