using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal.Sessions;

/// <summary>
/// Finds the person behind a session with one statement. It runs with every request, so it is compiled once; per app, because a compiled query
/// belongs to one model.
/// </summary>
internal sealed class SessionQuery
{
    /// <summary>How long requests that were under way at a renewal may carry the former secret.</summary>
    private static readonly TimeSpan _overlap = TimeSpan.FromMinutes(1);

    private readonly Func<ReadyKitDbContext, string, DateTimeOffset, DateTimeOffset, DateTimeOffset, IAsyncEnumerable<SessionRow>> _query = EF.CompileAsyncQuery(
        (ReadyKitDbContext context, string hash, DateTimeOffset now, DateTimeOffset idleSince, DateTimeOffset renewedSince) =>
            from session in context.Set<Session>().AsNoTracking()
            where (session.IdHash == hash || (session.PreviousIdHash == hash && session.RenewedAt > renewedSince))
                && session.ExpiresAt > now && session.LastSeenAt > idleSince
            join user in context.Users on session.UserId equals user.Id
            where user.EmailConfirmed && user.DisabledAt == null && user.SecurityStamp == session.Stamp
            from userRole in context.UserRoles.Where(ur => ur.UserId == user.Id).DefaultIfEmpty()
            from role in context.Roles.Where(r => r.Id == userRole!.RoleId).DefaultIfEmpty()
            select new SessionRow
            {
                SessionId = session.Id,
                Methods = session.Methods,
                AuthenticatedAt = session.AuthenticatedAt,
                LastSeenAt = session.LastSeenAt,
                UserId = user.Id,
                Name = user.Name,
                Email = user.Email!,
                Role = role!.Name,
            });

    /// <returns>The person; <see langword="null"/> when the session is over or the account may not be used.</returns>
    public async Task<SignedInPerson?> FindAsync(ReadyKitDbContext context, string hash, DateTimeOffset now, DateTimeOffset idleSince)
    {
        SignedInPerson? person = null;
        List<string> roles = [];
        await foreach (var row in _query(context, hash, now, idleSince, now - _overlap))
        {
            person ??= new SignedInPerson(row, roles);
            if (row.Role is not null)
            {
                roles.Add(row.Role);
            }
        }

        return person;
    }
}
