using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Localization.Internal;

namespace ReadyKit.Core.Tests.ActivityLog;

/// <summary>The sample whose requests come from an address, as a server that listens on IPv6 reads an IPv4 one.</summary>
public sealed class AddressHost : CoreHost, IStartupFilter
{
    public const string Address = "203.0.113.7";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse($"::ffff:{Address}");
            return following(context);
        });
        next(app);
    };

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton(new TextSource(typeof(ParcelTexts)));
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(this));
    }
}
