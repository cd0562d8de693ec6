using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace ReadyKit.Data.Internal.Isolation;

/// <summary>Makes sure that the rules of isolation are in a model: an app can leave them out without meaning to.</summary>
internal static class IsolatedModels
{
    private static readonly ConditionalWeakTable<IModel, string> _known = [];

    /// <exception cref="ReadyKitSetupException">They are not.</exception>
    public static void Require(ReadyKitDbContext context)
    {
        var model = context.Model;
        if (_known.TryGetValue(model, out _))
        {
            return;
        }

        if (model.GetEntityTypes().Any(t => t.BaseType is null && ScopedTypes.IsScoped(t) && t.GetDeclaredQueryFilters().All(f => f.Key != WorkspaceFilter.Name)))
        {
            throw new ReadyKitSetupException(
                $"The workspaces of {context.GetType().Name} would not be kept apart: its ConfigureConventions leaves out what the base does. "
                + "Begin it with: base.ConfigureConventions(configurationBuilder);");
        }

        if (context.GetService<IDatabase>() is not GuardedDatabase)
        {
            throw new ReadyKitSetupException(
                $"The workspaces of {context.GetType().Name} would not be kept apart: its options leave out, or replace, what the base puts there. "
                + "Begin OnConfiguring with: base.OnConfiguring(optionsBuilder); and leave EF Core's IDatabase as it is.");
        }

        _known.AddOrUpdate(model, "");
    }
}
