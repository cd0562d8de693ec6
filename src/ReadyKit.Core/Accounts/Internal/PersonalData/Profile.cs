using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal.PersonalData;

internal sealed class Profile(ReadyKitDbContext context, ICurrentUser current) : IProfile
{
    public async Task<OperationResult> RenameAsync(string? name, CancellationToken cancellationToken)
    {
        var check = NameRule.Check(name, ReadyKitUser.MaxNameLength);
        if (!check.Succeeded)
        {
            return check;
        }

        var id = current.Id;
        await context.Users.Where(u => u.Id == id)
            .UpdateAccountsAsync(s => s.SetProperty(u => u.Name, check.Value), cancellationToken);
        return OperationResult.Success;
    }
}
