using Microsoft.AspNetCore.Identity;
using ReadyKit.Localization;

namespace ReadyKit.Accounts.Internal.Passwords;

/// <summary>Holds <c>UserManager</c> to the rules of the forms, in place of Identity's own.</summary>
internal sealed class AccountPasswordValidator(AccountRules rules, ITexts texts) : IPasswordValidator<ReadyKitUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<ReadyKitUser> manager, ReadyKitUser user, string? password) =>
        Task.FromResult(rules.CheckPassword(password, user.Email, user.Name) is { } error
            ? IdentityResult.Failed(new IdentityError { Code = error.Code, Description = texts.Describe(error) })
            : IdentityResult.Success);
}
