using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Isolation;

internal static class DocumentEndpoints
{
    /// <summary>What was begun behind requests' backs.</summary>
    public static ConcurrentBag<Task> LaterWrites { get; } = [];

    /// <summary>Lists the titles with random awaits in between, and writes one more behind the request's back.</summary>
    public static void MapDocuments(this WebApplication app) => app
        .MapGet("/api/workspaces/{workspace}/documents", ListAsync)
        .RequireWorkspace();

    private static async Task<List<string>> ListAsync(IsolationContext context, ICurrentWorkspace current, IServiceScopeFactory scopes)
    {
        await Task.Delay(Random.Shared.Next(3));
        var first = await context.Documents.AsNoTracking().Select(d => d.Title).ToListAsync();
        if (Random.Shared.Next(20) == 0)
        {
            LaterWrites.Add(WriteLaterAsync(scopes, current.Id));
        }

        await Task.Yield();
        return [.. first, .. await context.Documents.AsNoTracking().Select(d => d.Title).ToListAsync()];
    }

    private static async Task WriteLaterAsync(IServiceScopeFactory scopes, Guid workspace)
    {
        await Task.Delay(Random.Shared.Next(5));
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspace);
        var context = scope.ServiceProvider.GetRequiredService<IsolationContext>();
        context.Add(new Document { Title = $"canary-{workspace}" });
        await context.SaveChangesAsync();
    }
}
