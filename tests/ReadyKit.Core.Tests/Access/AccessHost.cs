using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using ReadyKit.Accounts.Internal.Sessions;
using ReadyKit.Core.Tests.Web;
using ReadyKit.Core.Tests.Workspaces;
using ReadyKit.Jobs.Internal;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Access;

/// <summary>The sample with endpoints of every kind, among them a hub, and with a scheme of the host's own.</summary>
public sealed class AccessHost : TeamHost
{
    public AccessHost() => Clock = new FakeTimeProvider(DateTimeOffset.UtcNow);

    /// <summary>Connects a signed-in person to the hub, as a page's script does.</summary>
    internal async Task<HubConnection> ConnectAsync(Member person, HttpTransportType transport = HttpTransportType.WebSockets)
    {
        var cookie = string.Join("; ", person.Visitor.Jar.Cookies.Select(c => $"{c.Key}={c.Value}"));
        var hub = new HubConnectionBuilder().WithUrl($"https://localhost/w/{Slug}/talk", options =>
        {
            options.Transports = transport;
            options.HttpMessageHandlerFactory = _ => Server.CreateHandler();
            options.Headers["Cookie"] = cookie;
            options.Headers[Visitor.TokenHeader] = person.Token;
            options.WebSocketFactory = async (context, cancellationToken) =>
            {
                var sockets = Server.CreateWebSocketClient();
                sockets.ConfigureRequest = request => request.Headers.Cookie = cookie;
                return await sockets.ConnectAsync(context.Uri, cancellationToken);
            };
        }).Build();
        await hub.StartAsync();
        return hub;
    }

    public Task<int> EndSessionsAsync(Guid userId) =>
        QueryAsync(context => context.Set<Session>().Where(s => s.UserId == userId).ExecuteDeleteAsync());

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSignalR();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, HeaderScheme>(HeaderScheme.Name, null);
        services.AddAuthorization(o => o.AddPolicy("managers", p => p.AddRequirements(new RequireWorkspaceAttribute(Permissions.ManageMembers))));
        services.AddSingleton<IEndpointModule, AccessEndpoints>();
        services.AddScoped<NoteTaker>();
        services.AddScoped<LateNoteHandler>();
        services.AddSingleton<JobRegistration>(new JobRegistration<LateNote, LateNoteHandler>("test.note"));
    }
}
