using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal.Checkout;

internal sealed class BillingCheckoutConfiguration : IEntityTypeConfiguration<BillingCheckout>
{
    public void Configure(EntityTypeBuilder<BillingCheckout> builder)
    {
        builder.ToTable("rk_billing_checkouts");
        builder.Property(c => c.Provider).HasMaxLength(BillingCustomer.MaxProviderLength);
        builder.Property(c => c.PlanId).HasMaxLength(40);
        builder.Property(c => c.PriceId).HasMaxLength(80);
        builder.Property(c => c.ProviderPriceId).HasMaxLength(BillingCustomer.MaxProviderIdLength);
        builder.Property(c => c.Locale).HasMaxLength(BillingCustomer.MaxLocaleLength);
        builder.Property(c => c.StartedByName).HasMaxLength(100);
        builder.Property(c => c.ProviderCheckoutId).HasMaxLength(BillingCustomer.MaxProviderIdLength);
        builder.Property(c => c.Url).HasMaxLength(4000);
        builder.HasIndex(c => c.OpenFor).IsUnique();
        builder.HasIndex(c => new { c.WorkspaceId, c.CreatedAt });
        builder.HasOne<Workspace>().WithMany().HasForeignKey(c => c.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
    }
}
