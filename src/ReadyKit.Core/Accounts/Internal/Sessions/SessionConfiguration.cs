using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReadyKit.Accounts.Internal.Sessions;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("rk_sessions");
        builder.Property(s => s.IdHash).HasMaxLength(64);
        builder.Property(s => s.PreviousIdHash).HasMaxLength(64);
        builder.Property(s => s.Methods).HasMaxLength(100);
        builder.Property(s => s.IpAddress).HasMaxLength(45);
        builder.Property(s => s.UserAgent).HasMaxLength(256);
        builder.HasOne<ReadyKitUser>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Device>().WithMany().HasForeignKey(s => s.DeviceId).OnDelete(DeleteBehavior.SetNull);
        builder.HasIndex(s => s.IdHash).IsUnique();
        builder.HasIndex(s => s.PreviousIdHash);
        builder.HasIndex(s => s.ExpiresAt);
    }
}
