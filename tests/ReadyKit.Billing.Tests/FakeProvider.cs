using System.Collections.Concurrent;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Diagnostics;
using ReadyKit.Billing.Providers.Orders;
using ReadyKit.Billing.Providers.Pages;

namespace ReadyKit.Billing.Tests;

/// <summary>A provider that does what a test says, and fails when a test says so.</summary>
internal sealed class FakeProvider(string name = FakeProvider.ProviderName) : IBillingProvider, IUsageMeter
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
    public ConcurrentDictionary<string, ProviderPage> Checkouts { get; } = new();

    /// <summary>What each page was opened with, by its id.</summary>
    public ConcurrentDictionary<string, BillingPageRequest> Requests { get; } = new();

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

    /// <summary>Whether it has a price for every plan.</summary>
    public bool HasPrices { get; init; } = true;

    /// <summary>The customers for whom pages were opened.</summary>
    public ConcurrentBag<string> Buyers { get; } = [];

    /// <summary>What the last page that sells nothing was opened with.</summary>
    public BillingPageRequest? Managed { get; private set; }

    /// <summary>Runs before a customer is created or brought up to date.</summary>
    public Func<CustomerDetails, Task> BeforeSaving { get; set; } = _ => Task.CompletedTask;

    /// <summary>Runs before a page is closed.</summary>
    public Action BeforeClosing { get; set; } = () => { };

    /// <summary>The customers that the keys do not know.</summary>
    public ConcurrentBag<string> Unknown { get; } = [];

    /// <summary>Subscriptions that are found by their id only.</summary>
    public ConcurrentBag<ProviderSubscription> Unlisted { get; } = [];

    /// <summary>Runs before a subscription is read by its id.</summary>
    public Func<CancellationToken, Task> BeforeReadingOne { get; set; } = _ => Task.CompletedTask;

    /// <summary>The account that the keys open.</summary>
    public ProviderEnvironment Environment { get; set; } = new() { Account = "acct_1", IsLive = true };

    /// <summary>How often customers were read.</summary>
    public int Reads => _reads;

    /// <summary>What it was ordered to do.</summary>
    public ConcurrentQueue<SubscriptionOrder> Orders { get; } = [];

    /// <summary>What became of orders.</summary>
    public OrderStatus OrderStatus { get; set; } = OrderStatus.Done;

    /// <summary>What an examination finds.</summary>
    public IReadOnlyList<ExaminationFinding> Findings { get; set; } = [];

    /// <summary>What happened.</summary>
    public ConcurrentBag<BillingProviderEvent> Events { get; } = [];

    /// <summary>The customers whose subscriptions changed lately.</summary>
    public ConcurrentBag<string> Changed { get; } = [];

    /// <summary>The bills, of whichever customer.</summary>
    public ConcurrentBag<ProviderInvoice> Invoices { get; } = [];

    /// <summary>The customers of objects.</summary>
    public ConcurrentDictionary<string, string> Owners { get; } = new();

    /// <summary>What was reported.</summary>
    public ConcurrentQueue<UsageReport> Usage { get; } = [];

    public static ProviderSubscription Subscription(string id, string customerId, SubscriptionState state, params IEnumerable<string> prices) =>
        new() { Id = id, CustomerId = customerId, State = state, Items = [.. prices.Select(p => new SubscriptionItem { PriceId = p })] };

    public string? FindDefaultPriceId(PlanPrice price) =>
        !HasPrices ? null : price.Interval == BillingInterval.Month ? $"price_{price.PlanId}" : $"price_{price.Id}";

    public Task<Examination> ExamineAsync(ExaminationRequest expected, CancellationToken cancellationToken) =>
        Answer(new Examination { Environment = Environment, ApiVersion = "1", Findings = Findings });

    public async Task<string> SaveCustomerAsync(CustomerDetails customer, CancellationToken cancellationToken)
    {
        await BeforeSaving(customer);
        return await Answer(customer.CustomerId
            ?? (Gone.Contains($"cus_{customer.WorkspaceId:N}") ? $"cus_{customer.Attempt.IdempotencyKey}" : $"cus_{customer.WorkspaceId:N}"));
    }

    public async Task<ProviderPage> OpenPageAsync(BillingPageRequest request, CancellationToken cancellationToken)
    {
        if (request.Purpose != BillingPagePurpose.Buy)
        {
            Require(request.CustomerId);
            Managed = request;
            return await Answer(new ProviderPage { Id = "portal", Url = new Uri("https://localhost/fake/portal"), ExpiresAt = DateTimeOffset.MaxValue });
        }

        await BeforeOpening(request.Attempt.IdempotencyKey);
        Require(request.CustomerId);
        Buyers.Add(request.CustomerId);
        return await Answer(Checkouts.GetOrAdd(request.Attempt.IdempotencyKey, _ =>
        {
            var id = $"checkout_{Interlocked.Increment(ref _checkouts)}";
            Requests[id] = request;
            return new ProviderPage { Id = id, Url = new Uri($"https://localhost/fake/{id}"), ExpiresAt = DateTimeOffset.MaxValue };
        }));
    }

    /// <summary>Somebody pays on a page. Of pages with one reference one at most leads to a subscription.</summary>
    public void Pay(string checkoutId)
    {
        var request = Requests[checkoutId];
        var known = Subscriptions.GetValueOrDefault(request.CustomerId) ?? [];
        if (!Closed.Contains(checkoutId) && known.All(s => s.Reference != request.Reference))
        {
            Subscriptions[request.CustomerId] =
                [.. known, Subscription($"sub_{checkoutId}", request.CustomerId, SubscriptionState.Active, request.PriceId!) with { Reference = request.Reference }];
        }
    }

    public async Task<CheckoutSnapshot> ReadCheckoutAsync(string checkoutId, bool close, CancellationToken cancellationToken)
    {
        if (close)
        {
            BeforeClosing();
            await Answer(checkoutId);
            if (!CannotClose && !Processing.Contains(checkoutId))
            {
                Closed.Add(checkoutId);
            }
        }

        var status = Processing.Contains(checkoutId) ? CheckoutStatus.Processing : CheckoutStatus.Open;
        return await Answer(new CheckoutSnapshot { Status = Closed.Contains(checkoutId) ? CheckoutStatus.Closed : status });
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

    public async Task<ProviderSubscription?> ReadSubscriptionAsync(string subscriptionId, CancellationToken cancellationToken)
    {
        await BeforeReadingOne(cancellationToken);
        return await Answer(Unlisted.FirstOrDefault(s => s.Id == subscriptionId));
    }

    public Task<OrderOutcome> OrderAsync(SubscriptionOrder order, CancellationToken cancellationToken)
    {
        Orders.Enqueue(order);
        var subscription = Subscriptions.Values.SelectMany(s => s).First(s => s.Id == order.SubscriptionId);
        return Answer(new OrderOutcome { Status = order.IsPreview ? OrderStatus.Previewed : OrderStatus, Subscription = subscription, AmountDue = 12.5m, Currency = "USD" });
    }

    public Task<ProviderList<ProviderInvoice>> ListInvoicesAsync(string customerId, string? cursor, CancellationToken cancellationToken) =>
        Answer(new ProviderList<ProviderInvoice> { Items = [.. Invoices] });

    /// <summary>In parts of two.</summary>
    public Task<ProviderList<ProviderSubscription>> ListSubscriptionsAsync(DateTimeOffset? changedSince, string? cursor, CancellationToken cancellationToken)
    {
        var begin = int.Parse(cursor ?? "0", System.Globalization.CultureInfo.InvariantCulture);
        var all = Subscriptions.Values.SelectMany(s => s).Where(s => changedSince is null || Changed.Contains(s.CustomerId)).OrderBy(s => s.Id, StringComparer.Ordinal).ToList();
        return Answer(new ProviderList<ProviderSubscription>
        {
            Items = [.. all.Skip(begin).Take(2)],
            NextCursor = all.Count > begin + 2 ? (begin + 2).ToString(System.Globalization.CultureInfo.InvariantCulture) : null,
        });
    }

    public Task<ProviderList<BillingProviderEvent>> ListEventsAsync(DateTimeOffset since, string? cursor, CancellationToken cancellationToken) =>
        Answer(new ProviderList<BillingProviderEvent> { Items = [.. Events] });

    /// <summary>The header names the event, the customer, and the object if there is one; a dash stands for nothing.</summary>
    public Task<WebhookResult> ReadWebhookAsync(WebhookRequest request, CancellationToken cancellationToken) =>
        Task.FromResult(request.Headers[SignatureHeader].ToString().Split(' ') switch
        {
            [var id, "-", var about] => WebhookResult.Accepted(new BillingProviderEvent { EventId = id, Type = "changed", ObjectId = about, ObjectType = "thing" }),
            [var id, var customer, "parked"] => WebhookResult.Parked(
                new BillingProviderEvent { EventId = id, Type = "changed", CustomerId = customer }, WebhookParking.OtherEnvironment),
            [var id, var customer] => WebhookResult.Accepted(new BillingProviderEvent { EventId = id, Type = "changed", CustomerId = customer }),
            _ => WebhookResult.Refused(WebhookRejection.BadSignature),
        });

    public Task<string?> FindCustomerAsync(BillingProviderEvent happened, CancellationToken cancellationToken) =>
        Answer(Owners.GetValueOrDefault(happened.ObjectId!));

    public Task ReportAsync(UsageReport report, CancellationToken cancellationToken)
    {
        Usage.Enqueue(report);
        return Answer(report);
    }

    private void Require(string customerId)
    {
        if (Gone.Contains(customerId))
        {
            throw new BillingProviderException("gone") { Failure = BillingFailure.CustomerGone };
        }
    }

    private Task<T> Answer<T>(T value) => IsDown ? throw new BillingProviderException("down") : Task.FromResult(value);
}
