using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReadyKit.Data.Internal.Schema;

internal sealed class LibrarySchemaConfiguration : IEntityTypeConfiguration<LibrarySchema>
{
    public void Configure(EntityTypeBuilder<LibrarySchema> builder)
    {
        builder.ToTable("rk_schema");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.LeastVersion).HasMaxLength(20);

        // As data of the model, so that the value travels in the migration that raises it.
        builder.HasData(new LibrarySchema { Id = LibrarySchema.OnlyId, LeastVersion = LibrarySchema.LeastVersionNow });
    }
}
