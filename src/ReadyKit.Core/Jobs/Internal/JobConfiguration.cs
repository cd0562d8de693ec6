using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReadyKit.Jobs.Internal.Failures;

namespace ReadyKit.Jobs.Internal;

internal sealed class JobConfiguration : IEntityTypeConfiguration<Job>
{
    public const int MaxTypeLength = 100;

    public void Configure(EntityTypeBuilder<Job> builder)
    {
        builder.ToTable("rk_jobs");
        builder.Property(j => j.Type).HasMaxLength(MaxTypeLength);
        builder.Property(j => j.Error).HasMaxLength(JobError.MaxLength);
        builder.Property(j => j.LeaseToken).IsConcurrencyToken();

        // Two small ones: what waits is found in its order however much there is of either.
        builder.HasIndex(j => j.RunAt).HasFilter("\"FailedAt\" IS NULL");
        builder.HasIndex(j => j.FailedAt).HasFilter("\"FailedAt\" IS NOT NULL");
    }
}
