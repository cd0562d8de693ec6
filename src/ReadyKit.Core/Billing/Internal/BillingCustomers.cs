using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;
using ReadyKit.Jobs;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal;

/// <summary>Which customer a workspace is.</summary>
internal sealed class BillingCustomers(ReadyKitDbContext context, UniqueRows unique, IJobQueue jobs, TimeProvider time)
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

    /// <summary>Makes a workspace a customer, unless it is one. However often that is tried, also at once, there is one.</summary>
    public async Task<BillingCustomer> EnsureAsync(Purchase wanted, Guid workspaceId, CancellationToken cancellationToken)
    {
        var provider = wanted.Provider;
        var row = await ReserveAsync(provider.Name, workspaceId, cancellationToken);
        if (row.ProviderCustomerId is null)
        {
            var (name, email) = await FindPayerAsync(workspaceId, wanted.StartedById, cancellationToken);
            var id = await provider.CreateCustomerAsync(new NewBillingCustomer(row.Id.ToString("N"), workspaceId, name, email), cancellationToken);
            await context.Set<BillingCustomer>()
                .Where(c => c.Id == row.Id && c.ProviderCustomerId == null)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.ProviderCustomerId, id), cancellationToken);

            // Another may have been faster, or have replaced the customer: what is stored counts.
            row = await FindAsync(provider.Name, workspaceId, cancellationToken)
                ?? throw new BillingProviderException("The customer was replaced while it was created.");
        }

        await ResumeParkedAsync(row, cancellationToken);
        return row;
    }

    /// <summary>Makes a workspace another customer, because the provider has this one no more. Whoever did so at the same time made the same one.</summary>
    public async Task<BillingCustomer> ReplaceAsync(Purchase wanted, BillingCustomer gone, CancellationToken cancellationToken)
    {
        await context.Set<BillingCustomer>().Where(c => c.Id == gone.Id).ExecuteDeleteAsync(cancellationToken);
        return await EnsureAsync(wanted, gone.WorkspaceId, cancellationToken);
    }

    private async Task<BillingCustomer> ReserveAsync(string provider, Guid workspaceId, CancellationToken cancellationToken)
    {
        var rows = context.Set<BillingCustomer>().AsNoTracking().Where(c => c.Provider == provider && c.WorkspaceId == workspaceId);
        if (await rows.FirstOrDefaultAsync(cancellationToken) is { } known)
        {
            return known;
        }

        var row = new BillingCustomer { WorkspaceId = workspaceId, Provider = provider, CreatedAt = time.GetUtcNow() };
        return await unique.TryAddAsync(row, cancellationToken) ? row : await rows.FirstAsync(cancellationToken);
    }

    private async Task<(string Name, string Email)> FindPayerAsync(Guid workspaceId, Guid buyerId, CancellationToken cancellationToken)
    {
        var name = await context.Workspaces.Where(w => w.Id == workspaceId).Select(w => w.Name).FirstAsync(cancellationToken);
        var email = await context.Memberships
            .Where(m => m.WorkspaceId == workspaceId && m.Role == WorkspaceRole.Owner)
            .Join(context.Users, m => m.UserId, u => u.Id, (m, u) => u.Email)
            .FirstOrDefaultAsync(cancellationToken);
        email ??= await context.Users.Where(u => u.Id == buyerId).Select(u => u.Email).FirstOrDefaultAsync(cancellationToken);
        return (name, email ?? "");
    }

    private async Task ResumeParkedAsync(BillingCustomer customer, CancellationToken cancellationToken)
    {
        var parked = context.Set<BillingEvent>().Where(e =>
            e.Provider == customer.Provider && e.ProviderCustomerId == customer.ProviderCustomerId && e.State == BillingEventState.Parked);
        if (await parked.AnyAsync(cancellationToken))
        {
            jobs.Enqueue(new BillingSyncJob(customer.Provider, customer.ProviderCustomerId!));
            await context.SaveChangesAsync(cancellationToken);
        }
    }
}
