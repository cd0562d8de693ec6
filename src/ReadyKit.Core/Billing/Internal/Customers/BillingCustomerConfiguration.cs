using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal.Customers;

internal sealed class BillingCustomerConfiguration : IEntityTypeConfiguration<BillingCustomer>
{
    public void Configure(EntityTypeBuilder<BillingCustomer> builder)
    {
        builder.ToTable("rk_billing_customers");
        builder.Property(c => c.Provider).HasMaxLength(BillingCustomer.MaxProviderLength);
        builder.Property(c => c.ProviderCustomerId).HasMaxLength(BillingCustomer.MaxProviderIdLength);
        builder.Property(c => c.Name).HasMaxLength(100);
        builder.Property(c => c.Email).HasMaxLength(320);
        builder.Property(c => c.Locale).HasMaxLength(BillingCustomer.MaxLocaleLength);
        builder.Property(c => c.Account).HasMaxLength(BillingCustomer.MaxProviderIdLength);
        builder.HasIndex(c => new { c.Provider, c.ProviderCustomerId }).IsUnique();
        builder.HasIndex(c => new { c.WorkspaceId, c.Provider }).IsUnique();
        builder.HasOne<Workspace>().WithMany().HasForeignKey(c => c.WorkspaceId).OnDelete(DeleteBehavior.Cascade);
    }
}
