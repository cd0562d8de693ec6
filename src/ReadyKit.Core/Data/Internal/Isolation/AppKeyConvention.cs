using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using ReadyKit.Data.Internal.Schema;

namespace ReadyKit.Data.Internal.Isolation;

/// <summary>
/// Ids of the app's entities are made by code. EF Core takes a row with an id for an old one otherwise: a child that is put into the list of its
/// parent would be updated instead of added. Who configures a key keeps what is said there.
/// </summary>
internal sealed class AppKeyConvention : IModelFinalizingConvention
{
    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> context)
    {
        foreach (var type in modelBuilder.Metadata.GetEntityTypes().Where(t => t.BaseType is null && !t.IsOwned() && !LibraryModel.Owns(t)))
        {
            if (type.FindPrimaryKey() is { Properties: [var key] } && key.ClrType == typeof(Guid)
                && key.GetValueGeneratedConfigurationSource() is null or ConfigurationSource.Convention
                && key.GetValueGeneratorFactoryConfigurationSource() is null)
            {
                key.Builder.ValueGenerated(ValueGenerated.Never);
            }
        }
    }
}
