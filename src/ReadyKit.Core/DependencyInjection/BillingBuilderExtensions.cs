using Microsoft.Extensions.DependencyInjection.Extensions;
using ReadyKit;
using ReadyKit.Billing;
using ReadyKit.Billing.Internal;
using ReadyKit.Billing.Internal.Plans;
using ReadyKit.Billing.Providers;
using ReadyKit.Workspaces;
using ReadyKit.Workspaces.Internal.Access;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds subscription billing.</summary>
public static class BillingBuilderExtensions
{
    /// <summary>
    /// Adds plans, access and limits without a provider. Every provider's method calls it; call it yourself to set options in code.
    /// Safe to call twice.
    /// </summary>
    public static IReadyKitBuilder AddBilling(this IReadyKitBuilder builder, Action<BillingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = builder.AddReadyKitOptions<BillingOptions, BillingOptionsValidator>(BillingOptions.Section);
        if (configure is not null)
        {
            options.Configure(configure);
        }

        BillingServices.Add(builder);
        builder.Services.Replace(ServiceDescriptor.Singleton<IMembershipQuery, MembershipQuery<Subscription>>());
        builder.Services.TryAddScoped<WorkspacePrefetch<Subscription>>();
        return builder;
    }

    /// <summary>Adds a billing provider. The one added first sells, unless <c>ReadyKit:Billing:Provider</c> names another. Safe to call twice.</summary>
    /// <typeparam name="TProvider">The provider; a singleton.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The provider's <see cref="IBillingProvider.Name"/>.</param>
    /// <param name="configure">Says more about it, such as that it takes no money.</param>
    public static IReadyKitBuilder AddBillingProvider<TProvider>(
        this IReadyKitBuilder builder, string name, Action<BillingProviderOptions>? configure = null)
        where TProvider : class, IBillingProvider
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        builder.AddBilling();
        if (builder.Services.Any(s => s.ImplementationInstance is BillingProviderRegistration other && other.Name == name))
        {
            return builder;
        }

        var options = new BillingProviderOptions();
        configure?.Invoke(options);
        builder.Services.AddSingleton(new BillingProviderRegistration(name, options));
        if (options.UnavailableBecause is null)
        {
            builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IBillingProvider, TProvider>());
        }

        return builder;
    }

    /// <summary>Lets plans limit how many rows of an entity a workspace has; <see cref="IPlanLimits"/> holds it. Safe to call twice.</summary>
    /// <typeparam name="TEntity">The entity that is counted.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The limit's name in <c>ReadyKit:Billing:Plans:n:Limits</c>, such as <c>projects</c>.</param>
    /// <param name="title">The name as people see it, in the plural, such as <c>Projects</c>.</param>
    public static IReadyKitBuilder AddLimit<TEntity>(this IReadyKitBuilder builder, string name, string title)
        where TEntity : class, IWorkspaceScoped
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        builder.AddBilling();
        if (!builder.Services.Any(s => s.ImplementationInstance is PlanLimit limit && limit.EntityType == typeof(TEntity)))
        {
            builder.Services.AddSingleton(PlanLimit.For<TEntity>(name, title));
        }

        return builder;
    }
}
