namespace ReadyKit.Billing.Internal;

/// <summary>
/// Leads to a page to pay on, so that a workspace pays once: before another page is opened, the one of before is closed and it is looked whether
/// it was paid. Whoever begins the same purchase again goes on with it.
/// </summary>
internal sealed class PurchaseFlow(
    BillingProviders providers, BillingSync sync, AccessReader access, BillingCustomers customers, Checkouts checkouts)
{
    private const int MaxAttempts = 5;

    /// <summary>Begins the purchase, or finds the one that is open, and gives the page to pay on.</summary>
    public async Task<OperationResult<Uri>> BeginAsync(Purchase wanted, Guid workspaceId, CancellationToken cancellationToken)
    {
        // What the workspace has may come from elsewhere, or from a page that was paid without anybody having said so.
        if (await IsSubscribedAsync(cancellationToken) || await IsPaidAsync(wanted.Provider.Name, workspaceId, cancellationToken))
        {
            return BillingRefusals.AlreadySubscribed();
        }

        var customer = await customers.EnsureAsync(wanted, workspaceId, cancellationToken);
        try
        {
            return await BeginAsync(wanted, customer.ProviderCustomerId!, cancellationToken);
        }
        catch (BillingProviderException e) when (e.IsCustomerGone)
        {
            customer = await customers.ReplaceAsync(wanted, customer, cancellationToken);
            await checkouts.ReleaseUnseenAsync(cancellationToken);
            return await BeginAsync(wanted, customer.ProviderCustomerId!, cancellationToken);
        }
    }

    private async Task<OperationResult<Uri>> BeginAsync(Purchase wanted, string customerId, CancellationToken cancellationToken)
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var open = await checkouts.FindOpenAsync(cancellationToken);
            var page = open is null
                ? await checkouts.TryBeginAsync(wanted, customerId, cancellationToken)
                : await checkouts.TryGoOnAsync(open, wanted, customerId, cancellationToken);
            if (page is not null)
            {
                return OperationResult<Uri>.Success(page);
            }

            if (open is not null && await EndAsync(open, cancellationToken) is { } refusal)
            {
                return refusal;
            }
        }

        throw new BillingProviderException("Several purchases got in each other's way.");
    }

    /// <summary>Makes room for another purchase, or says why there is none.</summary>
    private async Task<OperationResult<Uri>?> EndAsync(BillingCheckout open, CancellationToken cancellationToken)
    {
        if (providers.Find(open.Provider) is { } provider && open.ProviderCheckoutId is { } checkoutId)
        {
            var isClosed = await provider.CloseCheckoutAsync(checkoutId, cancellationToken);
            switch (await provider.GetCheckoutStatusAsync(checkoutId, cancellationToken))
            {
                case CheckoutStatus.UnderWay:
                    return BillingRefusals.PaymentUnderWay();
                case CheckoutStatus.Open when !isClosed:
                    return BillingRefusals.CheckoutOpen();
            }
        }

        // It may have been paid a moment before it was closed. Until that is known, nobody else may begin.
        if (await IsPaidAsync(open.Provider, open.WorkspaceId, cancellationToken))
        {
            return BillingRefusals.AlreadySubscribed();
        }

        await checkouts.ReleaseAsync(open);
        return null;
    }

    private async Task<bool> IsPaidAsync(string provider, Guid workspaceId, CancellationToken cancellationToken)
    {
        if (providers.Find(provider) is not null)
        {
            await sync.WaitAsync(token => customers.FindAsync(provider, workspaceId, token), cancellationToken);
        }

        return await IsSubscribedAsync(cancellationToken);
    }

    private async Task<bool> IsSubscribedAsync(CancellationToken cancellationToken) =>
        AccessPolicy.IsLive((await access.ReadLatestAsync(cancellationToken)).State);
}
