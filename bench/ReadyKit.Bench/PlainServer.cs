using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Bench;

/// <summary>What one would write without the library: the same JSON from the same tables, behind ASP.NET Core's own cookie.</summary>
internal static class PlainServer
{
    public static async Task RunAsync(string url, string database)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls(url);
        builder.Services.AddDbContextPool<PlainContext>(o => o.UseSqlite($"Data Source={database}"));
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        builder.Services.AddAuthorization();
        builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapFigures();
        app.MapGet("/bench/ready", () => "ready");
        app.MapGet("/bench/sign-in", SignInAsync);
        app.MapGet("/api/workspaces", ListAsync).RequireAuthorization();
        await app.RunAsync();
    }

    private static async Task SignInAsync(HttpContext http, PlainContext context)
    {
        var user = await context.Memberships.Select(m => m.UserId).FirstAsync();
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, user.ToString())], CookieAuthenticationDefaults.AuthenticationScheme);
        await http.SignInAsync(new ClaimsPrincipal(identity));
    }

    private static async Task<PagedList<Workspaces.WorkspaceSummary>> ListAsync(HttpContext http, PlainContext context, CancellationToken cancellationToken)
    {
        var user = Guid.Parse(http.User.FindFirstValue(ClaimTypes.NameIdentifier)!, CultureInfo.InvariantCulture);
        var mine = context.Memberships.Where(m => m.UserId == user)
            .Join(context.Workspaces, m => m.WorkspaceId, w => w.Id, (m, w) => new { m, w });
        var total = await mine.CountAsync(cancellationToken);
        var items = await mine.OrderBy(x => x.w.Name).ThenBy(x => x.w.Id).Skip(0).Take(25)
            .Select(x => new Workspaces.WorkspaceSummary
            {
                Id = x.w.Id, Name = x.w.Name, Slug = x.w.Slug, Role = x.m.Role, Permissions = Array.Empty<string>(),
            }).ToListAsync(cancellationToken);
        return new PagedList<Workspaces.WorkspaceSummary>(items, total, 1, 25);
    }
}
