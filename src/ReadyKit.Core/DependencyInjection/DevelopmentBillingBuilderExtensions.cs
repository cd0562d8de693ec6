using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using ReadyKit;
using ReadyKit.Billing;
using ReadyKit.Billing.Internal;
using ReadyKit.Billing.Internal.Development;
using ReadyKit.Web;

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
        if (FindRefusal(builder, configure) is { } refusal)
        {
            builder.AddBilling();
            BillingBuilderExtensions.IsNew(builder, new BillingProviderRegistration(DevelopmentBillingProvider.ProviderName, refusal));
            return builder;
        }

        var options = builder.AddReadyKitOptions<DevelopmentBillingOptions, DevelopmentBillingOptionsValidator>(DevelopmentBillingOptions.Section);
        if (configure is not null)
        {
            options.Configure(configure);
        }

        AddProvider(builder.Services);
        return builder.AddBillingProvider<DevelopmentBillingProvider>(DevelopmentBillingProvider.ProviderName);
    }

    private static string? FindRefusal(IReadyKitBuilder builder, Action<DevelopmentBillingOptions>? configure)
    {
        var environment = builder.Environment;
        if (environment.IsDevelopment())
        {
            return null;
        }

        var sentence = $"The development billing takes no real money and does not run in {environment.EnvironmentName}: add a real provider, such as with "
            + $".AddStripeBilling(), and set {BillingOptions.Section}:{nameof(BillingOptions.Provider)} to its name.";
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

        services.AddAntiforgery();
        services.AddHttpClient(DevelopmentOutbox.ClientName, client => client.Timeout = TimeSpan.FromSeconds(10));
        services.AddSingleton<DevelopmentStore>();
        services.AddSingleton<DevelopmentBank>();
        services.AddSingleton<DevelopmentOutbox>();
        services.AddSingleton<DevelopmentClockForm>();
        services.AddSingleton<DevelopmentCheckoutPage>();
        services.AddSingleton<DevelopmentPortalPage>();
        services.AddSingleton<DevelopmentControlPage>();
        services.AddSingleton(new BannerLine("Billing", DevelopmentPaths.Control));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IEndpointModule, DevelopmentEndpoints>());
        services.AddHostedService<DevelopmentDelivery>();
    }
}
