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
    }
}
