using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace ReadyKit.Core.Tests.Accounts;

/// <summary>The sample whose requests say by a header of the test where they come from, and that takes few of each network.</summary>
public sealed class NetworkHost : CoreHost, IStartupFilter
{
    public const string Header = "X-Test-Address";

    public NetworkHost()
    {
        Settings["ReadyKit:Accounts:SignInsPerMinute"] = "40";
        Settings["ReadyKit:Accounts:RegistrationsPerMinute"] = "4";
        Settings["ReadyKit:Accounts:MinPasswordLength"] = "8";
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            context.Connection.RemoteIpAddress = IPAddress.TryParse(context.Request.Headers[Header], out var address) ? address : null;
            return following(context);
        });
        next(app);
    };

    /// <summary>Posts a form from an address.</summary>
    public static async Task<HttpResponseMessage> PostAsync(Visitor visitor, string path, string token, string? from, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Append((Visitor.TokenField, token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await visitor.SendAsync(HttpMethod.Post, path, form, (Header, from ?? "-"));
    }

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter>(this));
    }
}
