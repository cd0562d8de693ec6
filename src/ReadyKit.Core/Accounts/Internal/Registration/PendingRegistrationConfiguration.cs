using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReadyKit.Accounts.Internal.Registration;

internal sealed class PendingRegistrationConfiguration : IEntityTypeConfiguration<PendingRegistration>
{
    public void Configure(EntityTypeBuilder<PendingRegistration> builder)
    {
        builder.ToTable("rk_registrations");
        builder.Property(r => r.TokenHash).HasMaxLength(64);
        builder.Property(r => r.Name).HasMaxLength(ReadyKitUser.MaxNameLength);
        builder.Property(r => r.Email).HasMaxLength(AccountRules.MaxEmailLength);
        builder.Property(r => r.NormalizedEmail).HasMaxLength(AccountRules.MaxEmailLength);
        builder.HasIndex(r => r.TokenHash).IsUnique();
        builder.HasIndex(r => r.NormalizedEmail);
        builder.HasIndex(r => r.ExpiresAt);
    }
}
