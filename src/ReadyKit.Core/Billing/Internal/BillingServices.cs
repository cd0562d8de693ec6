using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ReadyKit.Billing.Internal.Access;
using ReadyKit.Billing.Internal.Checkout;
using ReadyKit.Billing.Internal.Commands;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Internal.Diagnostics;
using ReadyKit.Billing.Internal.Events;
using ReadyKit.Billing.Internal.Notices;
using ReadyKit.Billing.Internal.Orders;
using ReadyKit.Billing.Internal.Plans;
using ReadyKit.Billing.Internal.Reconcile;
using ReadyKit.Billing.Internal.Sync;
using ReadyKit.Billing.Internal.Usage;
using ReadyKit.Billing.Internal.Webhooks;
using ReadyKit.Cli;
using ReadyKit.Jobs;

namespace ReadyKit.Billing.Internal;

/// <summary>Registers billing.</summary>
internal static class BillingServices
{
    public static void Add(IReadyKitBuilder builder)
    {
        var services = builder.Services;
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BillingOptions>, PlanListValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BillingOptions>, BillingProviderValidator>());
        services.TryAddSingleton<PlanCatalog>();
        services.TryAddSingleton<IPlanCatalog>(provider => provider.GetRequiredService<PlanCatalog>());
        services.TryAddSingleton(provider => new AccessPolicy(
            provider.GetRequiredService<IPlanCatalog>(), provider.GetRequiredService<IOptions<BillingOptions>>().Value.GracePeriod));
        services.AddAccessHandler<PlanAuthorization>(isFirst: false, typeof(RequirePlanAttribute), typeof(RequireFeatureAttribute));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEndpointModule, WebhookEndpoints>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEndpointModule, BillingEndpoints>());
        services.TryAddEnumerable(ServiceDescriptor.Transient<IStartupFilter, BillingSetupCheck>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OrphanedSubscriptions>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ExaminationAtStart>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ICommandModule, BillingCommands>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ISaveChangesInterceptor, CustomerChanges>());
        builder.AddRecurringJob<CatchUpJob>("billing.catch_up", TimeSpan.FromHours(1));
        builder.AddRecurringJob<ReconcileJob>("billing.reconcile", TimeSpan.FromDays(1));
        builder.AddJobHandler<CustomerDetailsHandler.Job, CustomerDetailsHandler>("billing.customer_details");
        builder.AddJobHandler<EventCustomerHandler.Job, EventCustomerHandler>("billing.event_customer");
        builder.AddJobHandler<UsageHandler.Job, UsageHandler>("billing.usage");
        builder.AddJobHandler<BillingSyncJob, BillingSyncHandler>("billing.sync");
        builder.AddJobHandler<CheckoutClosingHandler.Job, CheckoutClosingHandler>("billing.close_checkout");
        builder.AddTexts<BillingTexts>();
        AddOperations(services);
    }

    private static void AddOperations(IServiceCollection services)
    {
        services.TryAddSingleton<BillingProviders>();
        services.TryAddSingleton<BillingSync>();
        services.TryAddSingleton<ProviderCalls>();
        services.TryAddSingleton<ProviderPace>();
        services.TryAddSingleton<PageLooks>();
        services.TryAddScoped<BillingOrders>();
        services.TryAddScoped<ProviderExaminer>();
        services.TryAddScoped<Reconciliation>();
        services.TryAddSingleton<SubscriptionProjection>();
        services.TryAddScoped<AccessReader>();
        AddSync(services);
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ICleanup, BillingEventCleanup>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ICleanup, CheckoutCleanup>());
        services.TryAddScoped<IBilling, WorkspaceBilling>();
        services.TryAddScoped<ICheckoutReturn, CheckoutReturn>();
        services.TryAddScoped<LimitCounter>();
        services.TryAddScoped<IPlanLimits, PlanLimits>();
    }

    private static void AddSync(IServiceCollection services)
    {
        services.TryAddScoped<BillingCustomers>();
        services.TryAddScoped<BillingLeases>();
        services.TryAddScoped<BillingContacts>();
        services.TryAddScoped<BillingPortals>();
        services.TryAddScoped<CheckoutCustomers>();
        services.TryAddScoped<CheckoutFlow>();
        services.TryAddScoped<CheckoutStore>();
        // In this order: who bought is read of the open checkout, which ends then.
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ISubscriptionObserver, BillingNoticeWriter>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ISubscriptionObserver, CheckoutObserver>());
        services.TryAddSingleton<BillingLeases.Watch>();
        services.TryAddScoped<SubscriptionMirror>();
        services.TryAddScoped<WebhookIntake>();
    }
}
