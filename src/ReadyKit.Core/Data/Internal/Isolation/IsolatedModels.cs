using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

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

        _known.AddOrUpdate(model, "");
    }
}
