using Microsoft.AspNetCore.Identity;
using ReadyKit.Accounts;
using ReadyKit.Workspaces;

namespace ReadyKit.Bench;

/// <summary>The library's own list of workspaces, with everything a request passes in an app.</summary>
internal static class ReadyKitServer
{
    public static async Task RunAsync(string url, string database)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseUrls(url);
        builder.Configuration["ReadyKit:Database:ConnectionString"] = $"Data Source={database}";
        builder.AddReadyKit<BenchContext>().UseSqlite().AddWorkspaces();
        var app = builder.Build();
        app.UseReadyKit();
        app.MapReadyKit();
        app.MapFigures();
        app.MapGet("/bench/ready", () => "ready").AllowAnonymous();
        app.MapGet("/bench/sign-in", SignInAsync).AllowAnonymous();
        await app.RunAsync();
    }

    /// <summary>Makes a person with three workspaces and signs them in.</summary>
    private static async Task<IResult> SignInAsync(
        ISignIn signIn, IPasswordHasher<ReadyKitUser> hasher, BenchContext context, TimeProvider time, CancellationToken cancellationToken)
    {
        const string password = "seven green bicycles sing";
        var user = new ReadyKitUser { Id = Guid.CreateVersion7(), Name = "Ada", Email = "ada@example.com", EmailConfirmed = true, SecurityStamp = "first" };
        user.UserName = user.Email;
        user.NormalizedEmail = user.NormalizedUserName = "ADA@EXAMPLE.COM";
        user.PasswordHash = hasher.HashPassword(user, password);
        context.Add(user);
        for (var i = 0; i < 3; i++)
        {
            var workspace = new Workspace { Name = $"Workspace {i}", Slug = $"workspace-{i}", CreatedAt = time.GetUtcNow() };
            context.Add(workspace);
            context.Add(new Membership { WorkspaceId = workspace.Id, UserId = user.Id, Role = WorkspaceRole.Owner, JoinedAt = time.GetUtcNow() });
        }

        await context.SaveChangesAsync(cancellationToken);
        var result = await signIn.SignInAsync(user.Email, password, cancellationToken);
        return result.Succeeded ? Results.NoContent() : result.ToProblem();
    }
}
