using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using ReadyKit.Accounts;
using ReadyKit.Data;

namespace ReadyKit.Web;

/// <summary>Tells a developer, once the server listens and the database is there, where everything is.</summary>
internal static class StartBanner
{
    public static async Task WriteAsync(WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        await app.Services.GetRequiredService<DatabaseState>().WaitAsync(app.Lifetime.ApplicationStopping);
        await using var scope = app.Services.CreateAsyncScope();
        var url = scope.ServiceProvider.GetRequiredService<IPublicUrl>();
        var token = await scope.ServiceProvider.GetRequiredService<ISuperAdminSetup>().CreateTokenAsync(CancellationToken.None);
        List<(string Label, string Value)> lines =
        [
            ("App", url.Base.ToString()),
            ("Mailbox", url.For("/dev/mail").ToString()),
            .. app.Services.GetServices<BannerLine>().Select(l => (l.Label, url.For(l.Path).ToString())),
        ];
        if (token is not null)
        {
            lines.Add(("Setup link", url.For($"/setup?token={token}") + "  (once: creates the first super-admin)"));
        }

        var width = lines.Max(l => l.Label.Length);
        await Console.Out.WriteLineAsync(string.Join(
            Environment.NewLine, ["", .. lines.Select(l => $"  {l.Label.PadRight(width)}  {l.Value}"), ""]));
    }
}
