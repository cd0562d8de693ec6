using Microsoft.EntityFrameworkCore;
using ReadyKit.Billing.Internal.Sync;
using ReadyKit.Billing.Providers;
using ReadyKit.Data;
using ReadyKit.Jobs;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal.Customers;

internal sealed class CustomerDetailsHandler(
    ReadyKitDbContext context, BillingContacts contacts, BillingCustomers customers, BillingProviders providers, BillingSync sync, IJobQueue jobs)
    : IJobHandler<CustomerDetailsHandler.Job>
{
    private static readonly TimeSpan _whileLimited = TimeSpan.FromSeconds(10);

    public async Task HandleAsync(Job job, CancellationToken cancellationToken)
    {
        foreach (var workspaceId in await ListWorkspacesAsync(job, cancellationToken))
        {
            foreach (var customer in await customers.ListAsync(workspaceId, cancellationToken))
            {
                await SaveAsync(customer, cancellationToken);
            }
        }
    }

    private async Task<IReadOnlyList<Guid>> ListWorkspacesAsync(Job job, CancellationToken cancellationToken) =>
        job.WorkspaceId is { } one
            ? [one]
            : await context.Memberships.Where(m => m.UserId == job.OwnerId && m.Role == WorkspaceRole.Owner).Select(m => m.WorkspaceId).ToListAsync(cancellationToken);

    /// <summary>Asks with what is so now, and notes what was told. Another change meanwhile has a job of its own.</summary>
    private async Task SaveAsync(BillingCustomer customer, CancellationToken cancellationToken)
    {
        var contact = await contacts.FindAsync(customer.WorkspaceId, cancellationToken);
        if (providers.Find(customer.Provider) is not { } provider || (customer.Name, customer.Email) == (contact.WorkspaceName, contact.Email))
        {
            return;
        }

        try
        {
            await provider.SaveCustomerAsync(DetailsOf(customer, contact), cancellationToken);
            await context.Set<BillingCustomer>().Where(c => c.Id == customer.Id).ExecuteUpdateAsync(
                set => set.SetProperty(c => c.Name, contact.WorkspaceName).SetProperty(c => c.Email, contact.Email), cancellationToken);
        }
        catch (BillingProviderException e) when (e.Failure == BillingFailure.CustomerGone)
        {
            await sync.TryRunAsync(customer, cancellationToken);
        }
        catch (BillingProviderException e) when (e.Failure == BillingFailure.RateLimited)
        {
            jobs.EnqueueOutsideWorkspace(new Job(customer.WorkspaceId, null), e.RetryAfter ?? _whileLimited);
        }
    }

    private static CustomerDetails DetailsOf(BillingCustomer customer, BillingContacts.Contact contact) => new()
    {
        Attempt = new Attempt { Key = customer.Id.ToString("N"), Number = customer.Attempt },
        CustomerId = customer.ProviderCustomerId,
        WorkspaceId = customer.WorkspaceId,
        Name = contact.WorkspaceName,
        Email = contact.Email,
        Locale = customer.Locale,
    };

    /// <summary>Tell the providers what has changed about the customers that some workspaces are.</summary>
    /// <param name="WorkspaceId">The workspace whose name or owner changed.</param>
    /// <param name="OwnerId">Or the owner whose address changed: all workspaces of theirs.</param>
    internal sealed record Job(Guid? WorkspaceId, Guid? OwnerId);
}
