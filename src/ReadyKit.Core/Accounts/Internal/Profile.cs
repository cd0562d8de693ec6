using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal;

internal sealed class Profile(ReadyKitDbContext context, ICurrentUser current) : IProfile
{
    public async Task<OperationResult> RenameAsync(string? name, CancellationToken cancellationToken)
    {
        var (checkedName, error) = AccountRules.CheckName(name);
        if (error is not null)
        {
            return OperationResult.Failed(error);
        }

        var id = current.Id;
        await context.Users.Where(u => u.Id == id)
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.Name, checkedName), cancellationToken);
        return OperationResult.Success;
    }
}
