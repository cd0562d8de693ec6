using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ReadyKit;
using ReadyKit.Accounts.Internal;
using ReadyKit.ActivityLog.Internal;
using ReadyKit.Billing;
using ReadyKit.Data;
using ReadyKit.Web;
using ReadyKit.Workspaces;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds ReadyKit to an app.</summary>
public static class ReadyKitServiceExtensions
{
    private static readonly Func<IServiceProvider, object> _missing =
        _ => throw new ReadyKitSetupException("Workspaces are not added. Add .AddWorkspaces() after AddReadyKit.");

    /// <summary>
    /// Adds accounts, sessions, mail, jobs and the activity log, kept by <typeparamref name="TContext"/>. Follow it by <c>.UseSqlite()</c> or
    /// <c>.UsePostgreSql()</c>. Calling it again changes nothing.
    /// </summary>
    /// <typeparam name="TContext">The app's context. Its constructor takes <c>DbContextOptions&lt;TContext&gt;</c>, and other services where it needs some.</typeparam>
    /// <param name="host">The app's builder.</param>
    /// <param name="configure">Changes the options after <c>ReadyKit</c> was read from configuration.</param>
    /// <exception cref="InvalidOperationException">It was called with another context before.</exception>
    public static IReadyKitBuilder AddReadyKit<TContext>(this IHostApplicationBuilder host, Action<ReadyKitOptions>? configure = null)
        where TContext : ReadyKitDbContext
    {
        ArgumentNullException.ThrowIfNull(host);
        if (configure is not null)
        {
            host.Services.PostConfigure(configure);
        }

        var builder = new ReadyKitBuilder(host);
        if (host.Services.FirstOrDefault(s => s.ServiceType == typeof(ReadyKitContextType))?.ImplementationInstance is ReadyKitContextType known)
        {
            return known.Type == typeof(TContext)
                ? builder
                : throw new InvalidOperationException($"AddReadyKit was called with {known.Type.Name} before. An app has one ReadyKit context.");
        }

        host.Services.AddSingleton(new ReadyKitContextType(typeof(TContext)));
        AddKernel(builder);
        builder.AddDatabase<TContext>();
        builder.AddWeb();
        builder.AddActivityLog();
        builder.AddAccounts<TContext>();
        JobServices.AddJobs(builder);
        MailServices.AddMail(builder);
        CliServices.AddCli(builder);
        AddNeeds(builder.Services);
        return builder;
    }

    /// <summary>What the app may forget to add: it learns the line at start, and nothing is served unprotected meanwhile.</summary>
    private static void AddNeeds(IServiceCollection services)
    {
        services.AddAccessNeed<RequireWorkspaceAttribute>(".AddWorkspaces()");
        services.AddAccessNeed<RequirePlanAttribute>(".AddBilling()");
        services.AddAccessNeed<RequireFeatureAttribute>(".AddBilling()");
        services.TryAdd(ServiceDescriptor.Scoped(typeof(ICurrentWorkspace), _missing));
        services.TryAdd(ServiceDescriptor.Scoped(typeof(IWorkspaces), _missing));
    }

    /// <summary>Makes room for what the sentences about a missing feature stood for.</summary>
    internal static void RemoveMissing(this IServiceCollection services)
    {
        foreach (var missing in services.Where(s => !s.IsKeyedService && s.ImplementationFactory == _missing).ToList())
        {
            services.Remove(missing);
        }
    }

    private static void AddKernel(IReadyKitBuilder builder)
    {
        builder.AddReadyKitOptions<ReadyKitOptions, ReadyKitOptionsValidator>(ReadyKitOptions.Section)
            .Validate(
                o => o.BaseUrl is not null || builder.Environment.IsDevelopment(),
                "ReadyKit:BaseUrl is missing. Set it to the address people reach the app at (environment: ReadyKit__BaseUrl=https://app.example.com).")
            .Validate(
                o => o.TrustedProxies.All(IpNetworks.IsKnown),
                "ReadyKit:TrustedProxies must hold addresses and networks, such as 10.0.0.7 or 10.0.0.0/8.")
            .Validate(
                o => o.DeveloperAddresses.All(IpNetworks.IsKnown),
                "ReadyKit:DeveloperAddresses must hold addresses and networks, such as 172.17.0.1 or 172.16.0.0/12.");
        builder.Services.AddSingleton<IValidateOptions<ReadyKitOptions>, EncryptedBaseUrl>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton<IPublicUrl, PublicUrl>();
        builder.Services.AddHttpContextAccessor();
    }
}
