using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using ReadyKit.ActivityLog;
using ReadyKit.Data;
using ReadyKit.Localization;

namespace ReadyKit.Accounts.Internal.PersonalData;

/// <summary>Identity's store, which deletes accounts only as the features allow that know them.</summary>
internal sealed class AccountStore(ReadyKitDbContext context, IEnumerable<IAccountParticipant> participants, IActivityLog log, ITexts texts)
    : UserStore<ReadyKitUser, IdentityRole<Guid>, ReadyKitDbContext, Guid, IdentityUserClaim<Guid>, IdentityUserRole<Guid>, IdentityUserLogin<Guid>,
        IdentityUserToken<Guid>, IdentityRoleClaim<Guid>, IdentityUserPasskey<Guid>>(context)
{
    private static readonly AsyncLocal<bool> _isDeleting = new();

    /// <summary>Whether an account is being deleted here, by this flow of execution.</summary>
    public static bool IsDeleting => _isDeleting.Value;

    public override Task<IdentityResult> DeleteAsync(ReadyKitUser user, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Context.InUnitOfWorkAsync(token => TryDeleteAsync(user, token), result => result.Succeeded, cancellationToken);
    }

    private async Task<IdentityResult> TryDeleteAsync(ReadyKitUser user, CancellationToken cancellationToken)
    {
        await Context.HoldAccountAsync(user.Id, _ => true, cancellationToken);
        var obstacles = await FindObstaclesAsync(user, cancellationToken);
        if (obstacles.Count > 0)
        {
            return IdentityResult.Failed([.. obstacles]);
        }

        foreach (var participant in participants)
        {
            await participant.OnDeletingAsync(user, cancellationToken);
        }

        log.Record(new ActivityRecord("account.deleted") { SubjectId = user.Id.ToString() });
        return await RemoveAsync(user, cancellationToken);
    }

    private async Task<List<IdentityError>> FindObstaclesAsync(ReadyKitUser user, CancellationToken cancellationToken)
    {
        List<IdentityError> obstacles = [];
        foreach (var participant in participants)
        {
            var found = await participant.FindObstaclesAsync(user, cancellationToken);
            obstacles.AddRange(found.Select(o => new IdentityError { Code = o.Code, Description = texts.Describe(o) }));
        }

        return obstacles;
    }

    private async Task<IdentityResult> RemoveAsync(ReadyKitUser user, CancellationToken cancellationToken)
    {
        _isDeleting.Value = true;
        try
        {
            return await base.DeleteAsync(user, cancellationToken);
        }
        finally
        {
            _isDeleting.Value = false;
        }
    }
}
