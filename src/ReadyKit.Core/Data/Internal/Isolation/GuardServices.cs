using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace ReadyKit.Data.Internal.Isolation;

/// <summary>Puts the guards into a context's options.</summary>
internal static class GuardServices
{
    public static void AddTo(DbContextOptionsBuilder builder)
    {
        var replaced = builder.Options.FindExtension<CoreOptionsExtension>()?.ReplacedServices;
        if (replaced?.TryGetValue((typeof(IDatabase), null), out var service) != true || service != typeof(GuardedDatabase))
        {
            builder.ReplaceService<IDatabase, GuardedDatabase>();
            builder.AddInterceptors(WorkspaceQueryGuard.Instance, CommandGuard.Instance);
        }
    }
}
