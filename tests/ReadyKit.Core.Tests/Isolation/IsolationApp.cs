using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts.Internal;
using ReadyKit.Core.Tests.Building;
using ReadyKit.Data;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Isolation;

/// <summary>An app with scoped entities of its own, and two workspaces.</summary>
public sealed class IsolationApp : IAsyncLifetime
{
    private OwnApp? _own;

    public Guid Ours { get; private set; }

    public Guid Theirs { get; private set; }

    public WebApplication App => _own!.App;

    public async Task InitializeAsync()
    {
        _own = await OwnApp.BuildAsync<IsolationContext>(
            kit => kit.AddWorkspaces().ConfigureDbContext((_, options) => options.AddInterceptors(new MovingInterceptor())),
            // The tables of the test's entities are made below, not by migrations.
            builder => builder.Configuration["ReadyKit:Database:MigrateAtStart"] = "false");
        App.UseReadyKit();
        App.MapReadyKit();
        App.MapDocuments();
        await App.CreateTablesAsync<IsolationContext>();
        Ours = await AddWorkspaceAsync();
        Theirs = await AddWorkspaceAsync();
    }

    /// <summary>Runs code in a scope of its own, in a workspace or in none.</summary>
    public async Task<T> InAsync<T>(Guid? workspace, Func<IsolationContext, Task<T>> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        await using var scope = App.Services.CreateAsyncScope();
        if (workspace is { } id)
        {
            scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(id);
        }

        return await action(scope.ServiceProvider.GetRequiredService<IsolationContext>());
    }

    public Task<Document> AddDocumentAsync(Guid workspace, string title = "Plan") => InAsync(workspace, async context =>
    {
        var document = new Document { Title = title };
        context.Add(document);
        await context.SaveChangesAsync();
        return document;
    });

    /// <summary>The title as it is in the database, whichever workspace the document is of.</summary>
    public async Task<string?> ReadTitleAsync(Guid id)
    {
        await using var scope = App.Services.CreateAsyncScope();
        using var across = scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Cross();
        return await scope.ServiceProvider.GetRequiredService<IsolationContext>().Documents
            .IgnoreQueryFilters([WorkspaceFilter.Name]).AsNoTracking().Where(d => d.Id == id).Select(d => d.Title).FirstOrDefaultAsync();
    }

    public Task<Guid> AddWorkspaceAsync() => InAsync(null, async context =>
    {
        var workspace = new Workspace { Name = "Lab", Slug = Guid.NewGuid().ToString("N") };
        context.Add(workspace);
        await context.SaveChangesAsync();
        return workspace.Id;
    });

    /// <summary>A person with a workspace of their own.</summary>
    internal async Task<(Guid UserId, Guid WorkspaceId)> AddPersonAsync(string email)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<AccountCreator>()
            .CreateAsync(new ValidatedAccount("Ada", email, "none"), null, CancellationToken.None);
        var context = scope.ServiceProvider.GetRequiredService<ReadyKitDbContext>();
        return (user!.Id, await context.Memberships.Where(m => m.UserId == user.Id).Select(m => m.WorkspaceId).SingleAsync());
    }

    public async Task DisposeAsync()
    {
        if (_own is not null)
        {
            await _own.DisposeAsync();
        }
    }
}
