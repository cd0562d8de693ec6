using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ReadyKit.Data.Internal.Schema;

/// <summary>Brings the library's and the app's tables up to date. Safe for several processes at once, and after a kill in the middle.</summary>
internal sealed class DatabaseMigrator(Database database, IServiceScopeFactory scopes, ILogger<DatabaseMigrator> logger)
{
    /// <summary>Migrates.</summary>
    /// <returns>The names of the migrations that were applied.</returns>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        var building = BuildModelAsync();
        await using var library = database.CreateSchemaContext();
        await using var @lock = await database.Provider.LockMigrationsAsync(library, cancellationToken);
        await using var scope = scopes.CreateAsyncScope();
        var (app, pending) = await LookAsync(library, building, scope, cancellationToken);
        RequireMigrationsOf(app);
        if (pending.Count == 0)
        {
            return pending;
        }

        ForeignColumnTypes.RequireNone(app, pending);
        await library.Database.MigrateAsync(cancellationToken);
        await app.Database.MigrateAsync(cancellationToken);
        Log.Migrated(logger, pending.Count);
        return pending;
    }

    /// <summary>The statements that <see cref="MigrateAsync"/> would send, for somebody who looks at them and sends them by hand. Nothing is changed.</summary>
    public async Task<string> WriteScriptAsync(CancellationToken cancellationToken)
    {
        await using var library = database.CreateSchemaContext();
        await using var scope = scopes.CreateAsyncScope();
        var (app, pending) = await LookAsync(library, Task.CompletedTask, scope, cancellationToken);
        RequireMigrationsOf(app);
        ForeignColumnTypes.RequireNone(app, pending);
        return await WriteScriptAsync(library, cancellationToken) + await WriteScriptAsync(app, cancellationToken);
    }

    private static async Task<string> WriteScriptAsync(DbContext context, CancellationToken cancellationToken)
    {
        var last = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).LastOrDefault();
        return last == context.Database.GetMigrations().LastOrDefault() ? "" : context.GetService<IMigrator>().GenerateScript(last);
    }

    /// <summary>The migrations that are not applied yet.</summary>
    public async Task<IReadOnlyList<string>> FindPendingAsync(CancellationToken cancellationToken)
    {
        var building = BuildModelAsync();
        await using var library = database.CreateSchemaContext();
        await using var scope = scopes.CreateAsyncScope();
        return (await LookAsync(library, building, scope, cancellationToken)).Pending;
    }

    private static async Task<(ReadyKitDbContext App, IReadOnlyList<string> Pending)> LookAsync(
        ReadyKitSchemaContext library, Task building, AsyncServiceScope scope, CancellationToken cancellationToken)
    {
        var missing = (await library.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (missing.Count < library.Database.GetMigrations().Count())
        {
            await LibrarySchema.RequireFitAsync(library, cancellationToken);
        }

        await building;
        var app = scope.ServiceProvider.GetRequiredService<ReadyKitDbContext>();
        return (app, [.. missing, .. await app.Database.GetPendingMigrationsAsync(cancellationToken)]);
    }

    // The app's first context builds its model, the longest part of a start; the library's tables can be looked at meanwhile.
    private Task BuildModelAsync() => Task.Run(async () =>
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ReadyKitDbContext>();
    });

    private static void RequireMigrationsOf(ReadyKitDbContext app)
    {
        var own = app.Model.GetEntityTypes().FirstOrDefault(t => t.GetTableName() is { } table && !table.StartsWith(LibraryModel.Prefix, StringComparison.Ordinal));
        if (own is null)
        {
            return;
        }

        var known = app.GetService<IMigrationsAssembly>();
        if (known.Migrations.Count == 0)
        {
            throw new ReadyKitSetupException(
                $"{app.GetType().Name} has tables of its own, such as {own.GetTableName()}, but no migrations. Run: dotnet ef migrations add Initial");
        }

        // Migrations that were written by hand have no snapshot to compare with.
        if (known.ModelSnapshot is not null && app.Database.HasPendingModelChanges())
        {
            throw new ReadyKitSetupException($"{app.GetType().Name} has changed since its last migration. Run: dotnet ef migrations add WhatChanged");
        }
    }
}
