namespace ReadyKit.Billing.Providers;

/// <summary>A provider that can be told how much was used of what is paid by use. A provider that can implements it beside <see cref="IBillingProvider"/>.</summary>
public interface IUsageMeter
{
    /// <summary>Reports use. The same report again changes nothing. For a customer who is deleted the exception says <see cref="BillingFailure.CustomerGone"/>.</summary>
    Task ReportAsync(UsageReport report, CancellationToken cancellationToken);
}
