using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ReadyKit;
using ReadyKit.Billing;
using ReadyKit.Billing.Development;
using ReadyKit.Billing.Development.Internal;
using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Development.Internal.Webhooks;
using ReadyKit.Billing.Development.Pages.DevelopmentBilling;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the billing provider to develop with.</summary>
public static class DevelopmentBillingBuilderExtensions
{
    /// <summary>
    /// Adds a billing provider that lives inside the app, with pages to pay and to manage under <c>/dev/billing</c>. It takes no money: outside
    /// Development the app refuses to start while it is the one that sells, unless <see cref="DevelopmentBillingOptions.AllowOutsideDevelopment"/> is set;
    /// in Production always. Safe to call twice.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets options in code, after configuration.</param>
    public static IReadyKitBuilder AddDevelopmentBilling(this IReadyKitBuilder builder, Action<DevelopmentBillingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var refusal = FindRefusal(builder, configure);
        if (refusal is null)
        {
            var options = builder.AddReadyKitOptions<DevelopmentBillingOptions, DevelopmentBillingOptionsValidator>(DevelopmentBillingOptions.Section);
            if (configure is not null)
            {
                options.Configure(configure);
            }

            AddProvider(builder.AddTexts<DevelopmentBillingTexts>().Services);
        }

        return builder.AddBillingProvider<DevelopmentBillingProvider>(
            DevelopmentBillingDefaults.Name, o => (o.IsSandbox, o.UnavailableBecause) = (true, refusal));
    }

    private static string? FindRefusal(IReadyKitBuilder builder, Action<DevelopmentBillingOptions>? configure)
    {
        var environment = builder.Environment;
        if (environment.IsDevelopment())
        {
            return null;
        }

        var sentence = $"The development billing takes no real money and does not run in {environment.EnvironmentName}: add a real provider "
            + $"by its package, and set {BillingOptions.Section}:{nameof(BillingOptions.Provider)} to its name.";
        if (environment.IsProduction())
        {
            return sentence;
        }

        // Read here and not by the container: what is refused is not registered at all.
        var options = new DevelopmentBillingOptions();
        builder.Configuration.GetSection(DevelopmentBillingOptions.Section).Bind(options);
        configure?.Invoke(options);
        const string setting = $"{DevelopmentBillingOptions.Section}:{nameof(DevelopmentBillingOptions.AllowOutsideDevelopment)}";
        return options.AllowOutsideDevelopment ? null : $"{sentence} To sell without money there too, set {setting} to true.";
    }

    private static void AddProvider(IServiceCollection services)
    {
        if (services.Any(s => s.ServiceType == typeof(DevelopmentStore)))
        {
            return;
        }

        services.AddHttpClient(DevelopmentBillingDefaults.HttpClientName, client => client.Timeout = TimeSpan.FromSeconds(10));
        services.TryAddSingleton<DevelopmentFile>();
        services.TryAddSingleton<DevelopmentStore>();
        services.TryAddSingleton<DevelopmentBank>();
        services.TryAddSingleton<DevelopmentOutbox>();
        services.TryAddSingleton<DevelopmentClock>();
        services.AddSingleton(new BannerLine { Label = "Billing", Path = DevelopmentBillingDefaults.Overview });
        services.AddRazorPages().AddApplicationPart(typeof(DevelopmentBillingDefaults).Assembly);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEndpointModule, DevelopmentPages>());
        services.AddHostedService<DevelopmentDelivery>();
    }
}
