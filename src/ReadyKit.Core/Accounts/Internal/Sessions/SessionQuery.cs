using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Accounts.Internal.Sessions;

/// <summary>
/// Finds the person behind a session with one statement. It runs with every request, so it is compiled once; per app, because a compiled query
/// belongs to one model.
/// </summary>
internal sealed class SessionQuery
{
    private readonly Func<ReadyKitDbContext, string, DateTimeOffset, DateTimeOffset, IAsyncEnumerable<Row>> _query = EF.CompileAsyncQuery(
        (ReadyKitDbContext context, string hash, DateTimeOffset now, DateTimeOffset idleSince) =>
            from session in context.Set<Session>().AsNoTracking()
            where session.IdHash == hash && session.ExpiresAt > now && session.LastSeenAt > idleSince
            join user in context.Users on session.UserId equals user.Id
            where user.EmailConfirmed && (user.LockoutEnd == null || user.LockoutEnd <= now)
            from userRole in context.UserRoles.Where(ur => ur.UserId == user.Id).DefaultIfEmpty()
            from role in context.Roles.Where(r => r.Id == userRole!.RoleId).DefaultIfEmpty()
            select new Row(user.Id, user.Name, user.Email!, session.CreatedAt, session.LastSeenAt, role!.Name));

    /// <returns>The person; <see langword="null"/> when the session is over or the account may not be used.</returns>
    public async Task<SignedInPerson?> FindAsync(ReadyKitDbContext context, string hash, DateTimeOffset now, DateTimeOffset idleSince)
    {
        SignedInPerson? person = null;
        List<string> roles = [];
        await foreach (var row in _query(context, hash, now, idleSince))
        {
            person ??= new SignedInPerson(row.UserId, row.Name, row.Email, row.AuthenticatedAt, row.LastSeenAt, roles);
            if (row.Role is not null)
            {
                roles.Add(row.Role);
            }
        }

        return person;
    }

    private sealed record Row(Guid UserId, string Name, string Email, DateTimeOffset AuthenticatedAt, DateTimeOffset LastSeenAt, string? Role);
}
