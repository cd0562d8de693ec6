using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReadyKit.Billing.Internal.Customers;

namespace ReadyKit.Billing.Internal.Sync;

internal sealed class SubscriptionConfiguration : IEntityTypeConfiguration<Subscription>
{
    public void Configure(EntityTypeBuilder<Subscription> builder)
    {
        builder.ToTable("rk_subscriptions");
        builder.Property(s => s.ToldState);
        builder.Property(s => s.GraceLookAt);
        builder.Property(s => s.Version);
        builder.Property(s => s.Reference).HasMaxLength(50);
        builder.Property(s => s.PaymentUrl).HasMaxLength(4000);
        builder.Property(s => s.NextProviderPriceId).HasMaxLength(BillingCustomer.MaxProviderIdLength);
        builder.Property(s => s.Provider).HasMaxLength(BillingCustomer.MaxProviderLength);
        builder.Property(s => s.ProviderSubscriptionId).HasMaxLength(BillingCustomer.MaxProviderIdLength);
        builder.Property(s => s.PlanId).HasMaxLength(40);
        builder.Property(s => s.PriceId).HasMaxLength(80);
        builder.Property(s => s.ProviderPriceId).HasMaxLength(BillingCustomer.MaxProviderIdLength);
        builder.Property(s => s.Currency).HasMaxLength(3);
        builder.Property(s => s.Amount).HasPrecision(18, 3);
        builder.HasIndex(s => new { s.Provider, s.ProviderSubscriptionId }).IsUnique();
        builder.HasIndex(s => s.WorkspaceId);
    }
}
