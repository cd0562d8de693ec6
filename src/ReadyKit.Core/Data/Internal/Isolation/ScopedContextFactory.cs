using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ReadyKit.Data.Internal.Isolation;

/// <summary>Makes contexts that work in the workspace of the service scope the factory comes from. Whoever asks for one disposes it.</summary>
internal sealed class ScopedContextFactory<TContext>(IServiceProvider services, WorkspaceScope scope) : IDbContextFactory<TContext>
    where TContext : ReadyKitDbContext
{
    private static readonly ObjectFactory<TContext> _create = ActivatorUtilities.CreateFactory<TContext>([]);

    public TContext CreateDbContext()
    {
        scope.RequireOpen();
        var context = _create(services, []);
        context.Use(scope);
        return context;
    }
}
