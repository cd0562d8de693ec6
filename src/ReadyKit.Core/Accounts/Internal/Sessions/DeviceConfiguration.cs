using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReadyKit.Accounts.Internal.Sessions;

internal sealed class DeviceConfiguration : IEntityTypeConfiguration<Device>
{
    public void Configure(EntityTypeBuilder<Device> builder)
    {
        builder.ToTable("rk_devices");
        builder.Property(d => d.TokenHash).HasMaxLength(64);
        builder.HasOne<ReadyKitUser>().WithMany().HasForeignKey(d => d.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => new { d.TokenHash, d.UserId }).IsUnique();
        builder.HasIndex(d => d.LastSeenAt);
    }
}
