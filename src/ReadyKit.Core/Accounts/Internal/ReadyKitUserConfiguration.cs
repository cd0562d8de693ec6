using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReadyKit.Accounts.Internal;

internal sealed class ReadyKitUserConfiguration : IEntityTypeConfiguration<ReadyKitUser>
{
    public void Configure(EntityTypeBuilder<ReadyKitUser> builder)
    {
        builder.ToTable("rk_users");
        builder.Property(u => u.Name).HasMaxLength(ReadyKitUser.MaxNameLength);
        builder.HasIndex(u => u.NormalizedEmail).IsUnique();
    }
}
