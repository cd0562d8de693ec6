using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;
using ReadyKit.Workspaces;

namespace ReadyKit.Testing;

/// <summary>A workspace as one of its members sees it from outside.</summary>
public sealed record TestWorkspace
{
    /// <summary>Its id, as in the addresses of the API.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name in the addresses of pages.</summary>
    public required string Slug { get; init; }

    /// <summary>The workspace that a person made first or was invited to first.</summary>
    /// <param name="visitor">Somebody who is signed in.</param>
    /// <exception cref="InvalidOperationException">The person has no workspace.</exception>
    public static async Task<TestWorkspace> OfAsync(Visitor visitor)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        var list = await visitor.Http.GetFromJsonAsync<JsonElement>(new Uri("/api/workspaces", UriKind.Relative));
        var first = list.GetProperty("items").EnumerateArray()
            .Select(item => new TestWorkspace { Id = item.GetProperty("id").GetGuid(), Slug = item.GetProperty("slug").GetString()! })
            .FirstOrDefault();
        return first ?? throw new InvalidOperationException("The person has no workspace.");
    }

    /// <summary>Makes somebody a member of it, or gives a member another role.</summary>
    /// <param name="app">The app.</param>
    /// <param name="email">The address of an account.</param>
    /// <param name="role">The name of a role that the app has.</param>
    /// <exception cref="InvalidOperationException">There is no such account or role.</exception>
    public Task AddMemberAsync(ITestApp app, string email, string role = WorkspaceRole.Member) => app.WithServicesAsync(async services =>
    {
        if (services.GetRequiredService<IWorkspaceRoles>().Find(role) is null)
        {
            throw new InvalidOperationException($"The app has no role '{role}'.");
        }

        var context = services.GetRequiredService<ReadyKitDbContext>();
        var user = await context.Users.SingleOrDefaultAsync(u => u.Email == email) ?? throw new InvalidOperationException($"Nobody has the address {email}.");
        var membership = await context.Memberships.SingleOrDefaultAsync(m => m.WorkspaceId == Id && m.UserId == user.Id);
        membership ??= context.Add(new Membership { WorkspaceId = Id, UserId = user.Id, JoinedAt = services.GetRequiredService<TimeProvider>().GetUtcNow() }).Entity;
        membership.Role = role;
        return await context.SaveChangesAsync();
    });
}
