using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ReadyKit.Mail.Internal;

internal sealed class QueuedMailConfiguration : IEntityTypeConfiguration<QueuedMail>
{
    public const int MaxAddressLength = 256;

    public const int MaxSubjectLength = 300;

    public const int MaxErrorLength = 1000;

    public void Configure(EntityTypeBuilder<QueuedMail> builder)
    {
        builder.ToTable("rk_mails");
        builder.Property(m => m.MessageId).HasMaxLength(300);
        builder.Property(m => m.To).HasMaxLength(MaxAddressLength);
        builder.Property(m => m.Subject).HasMaxLength(MaxSubjectLength);
        builder.Property(m => m.Error).HasMaxLength(MaxErrorLength);
        builder.HasIndex(m => m.CreatedAt);
    }
}
