using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Billing.Internal.Customers;

/// <summary>Finds the customers that workspaces are.</summary>
internal sealed class BillingCustomers(ReadyKitDbContext context)
{
    /// <summary>The customer with this id at the provider.</summary>
    public Task<BillingCustomer?> FindAsync(string provider, string customerId, CancellationToken cancellationToken) =>
        context.Set<BillingCustomer>().AsNoTracking()
            .FirstOrDefaultAsync(c => c.Provider == provider && c.ProviderCustomerId == customerId, cancellationToken);

    /// <summary>The customer that a workspace is at the provider, once it is one.</summary>
    public Task<BillingCustomer?> FindAsync(string provider, Guid workspaceId, CancellationToken cancellationToken) =>
        context.Set<BillingCustomer>().AsNoTracking()
            .FirstOrDefaultAsync(c => c.Provider == provider && c.WorkspaceId == workspaceId && c.ProviderCustomerId != null, cancellationToken);

    /// <summary>All customers that a workspace is.</summary>
    public Task<List<BillingCustomer>> ListAsync(Guid workspaceId, CancellationToken cancellationToken) =>
        context.Set<BillingCustomer>().AsNoTracking()
            .Where(c => c.WorkspaceId == workspaceId && c.ProviderCustomerId != null)
            .ToListAsync(cancellationToken);
}
