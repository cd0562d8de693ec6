using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal.Customers;

/// <summary>Knows whom bills and notices go to: the workspace's owner.</summary>
internal sealed class BillingContacts(ReadyKitDbContext context)
{
    /// <summary>The language of whoever asks now; none for the invariant one.</summary>
    public static string? CurrentLocale => CultureInfo.CurrentUICulture.Name is { Length: > 0 and <= BillingCustomer.MaxLocaleLength } name ? name : null;

    public async Task<Contact> FindAsync(Guid workspaceId, CancellationToken cancellationToken)
    {
        var workspace = await context.Workspaces.Where(w => w.Id == workspaceId).Select(w => new { w.Name, w.Slug }).FirstAsync(cancellationToken);
        var email = await context.Memberships
            .Where(m => m.WorkspaceId == workspaceId && m.Role == WorkspaceRole.Owner)
            .Join(context.Users, m => m.UserId, u => u.Id, (m, u) => u.Email)
            .FirstOrDefaultAsync(cancellationToken);
        return new Contact(workspace.Name, workspace.Slug, email ?? "");
    }

    /// <summary>Whom a workspace's bills and notices go to.</summary>
    /// <param name="WorkspaceName">The workspace's name.</param>
    /// <param name="Slug">Its slug.</param>
    /// <param name="Email">The owner's address.</param>
    internal sealed record Contact(string WorkspaceName, string Slug, string Email);
}
