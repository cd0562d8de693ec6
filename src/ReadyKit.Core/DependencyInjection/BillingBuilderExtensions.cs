using Microsoft.EntityFrameworkCore;
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
    /// <param name="title">The name as people see it, in the plural, such as <c>Projects</c>; or the key of a text of <c>AddTexts</c>.</param>
    public static IReadyKitBuilder AddLimit<TEntity>(this IReadyKitBuilder builder, string name, string title)
        where TEntity : class, IWorkspaceScoped
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        return builder.AddLimit(PlanLimit.For<TEntity>(name, title));
    }

    /// <summary>
    /// Lets plans limit what is not all the rows of one <see cref="IWorkspaceScoped"/> entity, such as members; <see cref="IPlanLimits"/> holds it. Safe to call twice.
    /// </summary>
    /// <typeparam name="TContext">The context that has it.</typeparam>
    /// <typeparam name="TItem">What is counted.</typeparam>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The limit's name in <c>ReadyKit:Billing:Plans:n:Limits</c>, such as <see cref="LimitNames.Members"/>.</param>
    /// <param name="title">The name as people see it, in the plural, such as <c>Members</c>; or the key of a text of <c>AddTexts</c>.</param>
    /// <param name="items">Gives what counts in the workspace with this id; it is counted by the database, together with the other limits.</param>
    public static IReadyKitBuilder AddLimit<TContext, TItem>(
        this IReadyKitBuilder builder, string name, string title, Func<TContext, Guid, IQueryable<TItem>> items)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentException.ThrowIfNullOrWhiteSpace(title);
        ArgumentNullException.ThrowIfNull(items);
        return builder.AddLimit(PlanLimit.For(name, title, items));
    }

    private static IReadyKitBuilder AddLimit(this IReadyKitBuilder builder, PlanLimit limit)
    {
        builder.AddBilling();
        var added = builder.Services.Select(s => s.ImplementationInstance).OfType<PlanLimit>().FirstOrDefault(l => l.Name == limit.Name);
        if (added is null)
        {
            builder.Services.AddSingleton(limit);
        }
        else if (added.EntityType != limit.EntityType)
        {
            throw new InvalidOperationException(
                $"Two things are counted by the limit '{limit.Name}'. Give one of them another name where AddLimit adds it, and in {BillingOptions.Section}:Plans.");
        }

        return builder;
    }
}
