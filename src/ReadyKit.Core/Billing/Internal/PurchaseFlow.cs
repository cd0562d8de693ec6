namespace ReadyKit.Billing.Internal;

/// <summary>
/// Leads to a page to pay on, so that a workspace pays once: before another page is opened, the one of before is closed and it is looked whether
/// it was paid. Whoever begins the same purchase again goes on with it.
/// </summary>
internal sealed class PurchaseFlow(BillingPartners partners, AccessReader access, BillingCustomers customers, Checkouts checkouts)
{
    private const int MaxAttempts = 5;

    /// <summary>Begins the purchase, or finds the one that is open.</summary>
    /// <returns>The page to pay on; <see langword="null"/> when the workspace is subscribed by now.</returns>
    public async Task<Uri?> BeginAsync(Purchase wanted, Guid workspaceId, CancellationToken cancellationToken)
    {
        var customer = await customers.EnsureAsync(wanted.Provider, workspaceId, cancellationToken);
        try
        {
            return await BeginAsync(wanted, customer.ProviderCustomerId!, cancellationToken);
        }
        catch (BillingProviderException e) when (e.IsCustomerGone)
        {
            customer = await customers.ReplaceAsync(wanted.Provider, customer, cancellationToken);
            await checkouts.ReleaseUnseenAsync(cancellationToken);
            return await BeginAsync(wanted, customer.ProviderCustomerId!, cancellationToken);
        }
    }

    private async Task<Uri?> BeginAsync(Purchase wanted, string customerId, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            if (await checkouts.FindOpenAsync(cancellationToken) is not { } open)
            {
                if (await checkouts.TryBeginAsync(wanted, customerId, cancellationToken) is { } begun)
                {
                    return begun;
                }
            }
            else if (await IsPaidAsync(open, cancellationToken))
            {
                return null;
            }
            else if (await checkouts.TryGoOnAsync(open, wanted, customerId, cancellationToken) is { } page)
            {
                return page;
            }
            else if (!await TryEndAsync(open, cancellationToken))
            {
                return null;
            }
        }

        throw new BillingProviderException("Several purchases got in each other's way.");
    }

    /// <summary>Makes room for another purchase. False when this one was paid.</summary>
    private async Task<bool> TryEndAsync(BillingCheckout open, CancellationToken cancellationToken)
    {
        if (partners.Find(open.Provider) is { } provider && open.ProviderCheckoutId is { } checkoutId)
        {
            await provider.CloseCheckoutAsync(checkoutId, cancellationToken);
        }

        // It may have been paid a moment before it was closed. Until that is known, nobody else may begin.
        if (await IsPaidAsync(open, cancellationToken))
        {
            return false;
        }

        await checkouts.ReleaseAsync(open);
        return true;
    }

    /// <summary>A purchase is open: it may be paid by now without anybody having said so.</summary>
    private async Task<bool> IsPaidAsync(BillingCheckout open, CancellationToken cancellationToken)
    {
        if (partners.Find(open.Provider) is not null)
        {
            await partners.LookAsync(token => customers.FindAsync(open.Provider, open.WorkspaceId, token), cancellationToken);
        }

        return AccessPolicy.IsLive((await access.ReadLatestAsync(cancellationToken)).State);
    }
}
