using System.Collections.Concurrent;
using ReadyKit.Billing.Providers;

namespace ReadyKit.Billing.Tests;

/// <summary>A provider that does what a test says, and fails when a test says so.</summary>
internal sealed class FakeProvider(string name = FakeProvider.ProviderName) : IBillingProvider
{
    public const string ProviderName = "fake";

    public const string SignatureHeader = "Fake-Signature";

    private int _checkouts;
    private int _reads;

    public string Name => name;

    /// <summary>What each customer has.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<ProviderSubscription>> Subscriptions { get; } = new();

    /// <summary>Runs after the subscriptions were read and before they are handed over.</summary>
    public Func<CancellationToken, Task> AfterReading { get; set; } = _ => Task.CompletedTask;

    public bool IsDown { get; set; }

    /// <summary>How many pages were opened, as told apart by their idempotency keys.</summary>
    public ConcurrentDictionary<string, ProviderCheckout> Checkouts { get; } = new();

    /// <summary>The customers that were deleted.</summary>
    public ConcurrentBag<string> Gone { get; } = [];

    /// <summary>The pages that were closed.</summary>
    public ConcurrentBag<string> Closed { get; } = [];

    /// <summary>Runs with the idempotency key before a page is opened.</summary>
    public Func<string, Task> BeforeOpening { get; set; } = _ => Task.CompletedTask;

    /// <summary>Whether it opens pages that it cannot close.</summary>
    public bool CannotClose { get; set; }

    /// <summary>The pages that were completed with a payment that takes days.</summary>
    public ConcurrentBag<string> Processing { get; } = [];

    /// <summary>Whether it has a price for every price.</summary>
    public bool HasPrices { get; init; } = true;

    /// <summary>The customers for whom pages were opened.</summary>
    public ConcurrentBag<string> Buyers { get; } = [];

    /// <summary>Where the last portal returns to.</summary>
    public Uri? PortalReturn { get; private set; }

    /// <summary>Runs before a customer is created.</summary>
    public Func<NewBillingCustomer, Task> BeforeCreating { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs before a page is closed.</summary>
    public Action BeforeClosing { get; set; } = () => { };

    /// <summary>The customers that the keys do not know.</summary>
    public ConcurrentBag<string> Unknown { get; } = [];

    /// <summary>Subscriptions that are found by their id only.</summary>
    public ConcurrentBag<ProviderSubscription> Unlisted { get; } = [];

    /// <summary>The account that the keys open.</summary>
    public ProviderEnvironment Environment { get; set; } = new() { Account = "acct_1", IsLive = true };

    /// <summary>How often customers were read.</summary>
    public int Reads => _reads;

    public string? FindDefaultPriceId(PlanPrice price) =>
        !HasPrices ? null : price.Interval == BillingInterval.Month ? $"price_{price.PlanId}" : $"price_{price.Id}";

    public async Task<string> CreateCustomerAsync(NewBillingCustomer customer, CancellationToken cancellationToken)
    {
        await BeforeCreating(customer);
        return await Answer(Gone.Contains($"cus_{customer.WorkspaceId:N}") ? $"cus_{customer.Attempt.IdempotencyKey}" : $"cus_{customer.WorkspaceId:N}");
    }

    public async Task<ProviderCheckout> CreateCheckoutAsync(CheckoutRequest request, CancellationToken cancellationToken)
    {
        await BeforeOpening(request.Attempt.IdempotencyKey);
        Require(request.CustomerId);
        Buyers.Add(request.CustomerId);
        return await Answer(Checkouts.GetOrAdd(request.Attempt.IdempotencyKey, _ =>
        {
            var id = $"checkout_{Interlocked.Increment(ref _checkouts)}";
            return new ProviderCheckout(id, new Uri($"https://localhost/fake/{id}"), DateTimeOffset.MaxValue);
        }));
    }

    public Task<CheckoutStatus> GetCheckoutStatusAsync(string checkoutId, CancellationToken cancellationToken)
    {
        var status = Processing.Contains(checkoutId) ? CheckoutStatus.Processing : CheckoutStatus.Open;
        return Answer(Closed.Contains(checkoutId) ? CheckoutStatus.Closed : status);
    }

    public async Task<bool> CloseCheckoutAsync(string checkoutId, CancellationToken cancellationToken)
    {
        BeforeClosing();
        var id = await Answer(checkoutId);
        if (!CannotClose && !Processing.Contains(id))
        {
            Closed.Add(id);
        }

        return !CannotClose;
    }

    public Task<Uri> CreatePortalAsync(PortalRequest request, CancellationToken cancellationToken)
    {
        Require(request.CustomerId);
        PortalReturn = request.ReturnUrl;
        return Answer(new Uri("https://localhost/fake/portal"));
    }

    public async Task<CustomerSnapshot> ReadCustomerAsync(string customerId, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);
        var read = await Answer(new CustomerSnapshot
        {
            Status = Unknown.Contains(customerId) ? CustomerStatus.Unknown : Gone.Contains(customerId) ? CustomerStatus.Deleted : CustomerStatus.Present,
            Environment = Environment,
            Subscriptions = Unknown.Contains(customerId) || Gone.Contains(customerId) ? [] : Subscriptions.GetValueOrDefault(customerId) ?? [],
        });
        await AfterReading(cancellationToken);
        return read;
    }

    public Task<ProviderSubscription?> ReadSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken) =>
        Answer(Unlisted.FirstOrDefault(s => s.Id == subscriptionId));

    public Task CancelSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken) => Answer(subscriptionId);

    public Task<WebhookResult> ReadWebhookAsync(WebhookRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(request.Headers[SignatureHeader].ToString().Split(' ') is [var id, var customer]
            ? WebhookResult.Accepted(new BillingProviderEvent(id, "changed", customer, null))
            : WebhookResult.Refused(WebhookRejection.BadSignature));

    private void Require(string customerId)
    {
        if (Gone.Contains(customerId))
        {
            throw new BillingProviderException("gone") { Failure = BillingFailure.CustomerGone };
        }
    }

    private Task<T> Answer<T>(T value) => IsDown ? throw new BillingProviderException("down") : Task.FromResult(value);
}
