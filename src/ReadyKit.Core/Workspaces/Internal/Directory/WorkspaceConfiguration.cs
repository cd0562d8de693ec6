using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReadyKit.Workspaces.Internal.Directory;

internal sealed class WorkspaceConfiguration : IEntityTypeConfiguration<Workspace>
{
    public void Configure(EntityTypeBuilder<Workspace> builder)
    {
        builder.ToTable("rk_workspaces");
        builder.Property(w => w.Name).HasMaxLength(Workspace.MaxNameLength);
        builder.Property(w => w.Slug).HasMaxLength(Workspace.MaxSlugLength);
        builder.Property(w => w.LimitVersion);
        builder.HasIndex(w => w.Slug).IsUnique();
    }
}
