using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReadyKit.Billing.Internal.Customers;

namespace ReadyKit.Billing.Internal.Events;

internal sealed class BillingEventConfiguration : IEntityTypeConfiguration<BillingEvent>
{
    public void Configure(EntityTypeBuilder<BillingEvent> builder)
    {
        builder.ToTable("rk_billing_events");
        builder.Property(e => e.Provider).HasMaxLength(BillingCustomer.MaxProviderLength);
        builder.Property(e => e.EventId).HasMaxLength(BillingCustomer.MaxProviderIdLength);
        builder.Property(e => e.Type).HasMaxLength(BillingEvent.MaxTypeLength);
        builder.Property(e => e.ProviderCustomerId).HasMaxLength(BillingCustomer.MaxProviderIdLength);
        builder.Property(e => e.ObjectId).HasMaxLength(BillingCustomer.MaxProviderIdLength);
        builder.Property(e => e.ObjectType).HasMaxLength(BillingEvent.MaxTypeLength);
        builder.Property(e => e.Account).HasMaxLength(BillingCustomer.MaxProviderIdLength);
        builder.Property(e => e.ApiVersion).HasMaxLength(BillingEvent.MaxTypeLength);
        builder.HasIndex(e => new { e.Provider, e.EventId }).IsUnique();
        builder.HasIndex(e => new { e.Provider, e.ProviderCustomerId, e.State });
        builder.HasIndex(e => e.ReceivedAt);
    }
}
