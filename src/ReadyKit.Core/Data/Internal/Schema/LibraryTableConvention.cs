using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace ReadyKit.Data.Internal.Schema;

/// <summary>Keeps the library's tables out of the app's migrations, and the tables of entities that extend them in.</summary>
internal sealed class LibraryTableConvention(bool ownsLibraryTables) : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        if (ownsLibraryTables)
        {
            return;
        }

        foreach (var type in modelBuilder.Metadata.GetEntityTypes())
        {
            var isLibrary = type.GetTableName()?.StartsWith(LibraryModel.Prefix, StringComparison.Ordinal) == true;
            ((IMutableEntityType)type).SetIsTableExcludedFromMigrations(isLibrary);
        }
    }
}
