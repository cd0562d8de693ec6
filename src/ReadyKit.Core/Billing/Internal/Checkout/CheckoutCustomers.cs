using Microsoft.EntityFrameworkCore;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Internal.Events;
using ReadyKit.Billing.Internal.Sync;
using ReadyKit.Billing.Providers;
using ReadyKit.Data;
using ReadyKit.Jobs;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal.Checkout;

/// <summary>Makes the workspace that buys a customer.</summary>
internal sealed class CheckoutCustomers(
    ReadyKitDbContext context,
    UniqueRows unique,
    BillingCustomers customers,
    BillingContacts contacts,
    IJobQueue jobs,
    ICurrentWorkspace workspace,
    TimeProvider time)
{
    /// <summary>The customer that the workspace is at the provider, once it is one.</summary>
    public Task<BillingCustomer?> FindAsync(string provider, CancellationToken cancellationToken) =>
        customers.FindAsync(provider, workspace.Id, cancellationToken);

    /// <summary>Makes a workspace a customer, unless it is one. However often that is tried, also at once, there is one.</summary>
    public async Task<BillingCustomer> EnsureAsync(IBillingProvider provider, CancellationToken cancellationToken)
    {
        var row = await ReserveAsync(provider.Name, cancellationToken);
        if (row.ProviderCustomerId is null)
        {
            var id = await CreateAsync(provider, row, cancellationToken);
            await context.Set<BillingCustomer>()
                .Where(c => c.Id == row.Id && c.ProviderCustomerId == null)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.ProviderCustomerId, id), cancellationToken);

            // Another may have been faster, or have replaced the customer: what is stored counts.
            row = await FindAsync(provider.Name, cancellationToken)
                ?? throw new BillingProviderException("The customer was replaced while it was created.");
        }

        await ResumeParkedAsync(row, cancellationToken);
        return await RenewReferenceAsync(row, cancellationToken);
    }

    /// <summary>Makes a workspace another customer, because the provider has this one no more. Whoever did so at the same time made the same one.</summary>
    public async Task<BillingCustomer> ReplaceAsync(IBillingProvider provider, BillingCustomer gone, CancellationToken cancellationToken)
    {
        await context.Set<BillingCustomer>().Where(c => c.Id == gone.Id).ExecuteDeleteAsync(cancellationToken);
        return await EnsureAsync(provider, cancellationToken);
    }

    /// <summary>Asks with what is stored, so that a repetition asks the same. After a failure that is certain the next try is another attempt.</summary>
    private async Task<string> CreateAsync(IBillingProvider provider, BillingCustomer row, CancellationToken cancellationToken)
    {
        try
        {
            var attempt = new Attempt { Key = row.Id.ToString("N"), Number = row.Attempt };
            return await provider.SaveCustomerAsync(
                new CustomerDetails { Attempt = attempt, WorkspaceId = row.WorkspaceId, Name = row.Name, Email = row.Email, Locale = row.Locale }, cancellationToken);
        }
        catch (BillingProviderException e) when (e.IsDefinite)
        {
            var contact = await contacts.FindAsync(row.WorkspaceId, CancellationToken.None);
            await context.Set<BillingCustomer>().Where(c => c.Id == row.Id && c.Attempt == row.Attempt).ExecuteUpdateAsync(
                set => set.SetProperty(c => c.Attempt, c => c.Attempt + 1)
                    .SetProperty(c => c.Name, contact.WorkspaceName)
                    .SetProperty(c => c.Email, contact.Email),
                CancellationToken.None);
            throw;
        }
    }

    private async Task<BillingCustomer> ReserveAsync(string provider, CancellationToken cancellationToken)
    {
        var rows = context.Set<BillingCustomer>().AsNoTracking().Where(c => c.Provider == provider && c.WorkspaceId == workspace.Id);
        if (await rows.FirstOrDefaultAsync(cancellationToken) is { } known)
        {
            return known;
        }

        var contact = await contacts.FindAsync(workspace.Id, cancellationToken);
        var row = new BillingCustomer
        {
            WorkspaceId = workspace.Id,
            Provider = provider,
            Name = contact.WorkspaceName,
            Email = contact.Email,
            Locale = BillingContacts.CurrentLocale,
            CreatedAt = time.GetUtcNow(),
        };
        return await unique.TryAddAsync(row, cancellationToken) ? row : await rows.FirstAsync(cancellationToken);
    }

    /// <summary>A reference that led to a subscription which is over is used up; one that did not keeps two pages from both being paid.</summary>
    private async Task<BillingCustomer> RenewReferenceAsync(BillingCustomer customer, CancellationToken cancellationToken)
    {
        var used = customer.Reference.ToString("N");
        if (!await context.Set<Subscription>().AnyAsync(
            s => s.Provider == customer.Provider && s.Reference == used && s.State == SubscriptionState.Ended, cancellationToken))
        {
            return customer;
        }

        var fresh = Guid.CreateVersion7();
        await context.Set<BillingCustomer>().Where(c => c.Id == customer.Id && c.Reference == customer.Reference)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.Reference, fresh), cancellationToken);
        return await FindAsync(customer.Provider, cancellationToken) ?? customer;
    }

    private async Task ResumeParkedAsync(BillingCustomer customer, CancellationToken cancellationToken)
    {
        var parked = context.Set<BillingEvent>().Where(e =>
            e.Provider == customer.Provider && e.ProviderCustomerId == customer.ProviderCustomerId
            && e.State == BillingEventState.Parked && e.Parking == WebhookParking.UnknownCustomer);
        if (await parked.AnyAsync(cancellationToken))
        {
            jobs.Enqueue(new BillingSyncJob(customer.Provider, customer.ProviderCustomerId!));
            await context.SaveChangesAsync(cancellationToken);
        }
    }
}
