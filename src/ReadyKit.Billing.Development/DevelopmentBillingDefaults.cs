namespace ReadyKit.Billing.Development;

/// <summary>The names that the development provider is known by.</summary>
public static class DevelopmentBillingDefaults
{
    /// <summary>What <c>ReadyKit:Billing:Provider</c> and <c>ProviderIds</c> call it.</summary>
    public const string Name = "development";

    /// <summary>Where its own page is, with all customers, subscriptions and events.</summary>
    public const string Overview = "/dev/billing";

    /// <summary>The name of the <see cref="HttpClient"/> that delivers its webhooks.</summary>
    public const string HttpClientName = "ReadyKit.DevelopmentBilling";
}
