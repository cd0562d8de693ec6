namespace ReadyKit.Billing.Tests.Plans;

/// <summary>A host with a plan in two currencies and one per seat, with a trial.</summary>
public sealed class PricedHost : FakeBillingHost
{
    public PricedHost()
    {
        const string plans = "ReadyKit:Billing:Plans";
        Settings[$"{plans}:1:Prices:2:Id"] = "pro-month-eur";
        Settings[$"{plans}:1:Prices:2:Amount"] = "27.50";
        Settings[$"{plans}:1:Prices:2:Currency"] = "EUR";
        Settings[$"{plans}:1:Prices:2:ProviderIds:fake"] = "price_pro_eur";
        Settings[$"{plans}:1:Prices:3:Id"] = "pro-before";
        Settings[$"{plans}:1:Prices:3:Amount"] = "19";
        Settings[$"{plans}:1:Prices:3:IsOffered"] = "false";
        Settings[$"{plans}:1:Prices:3:ProviderIds:fake"] = "price_pro_before";
        Settings[$"{plans}:3:Id"] = "team";
        Settings[$"{plans}:3:Prices:0:Amount"] = "12";
        Settings[$"{plans}:3:Prices:0:IsPerSeat"] = "true";
        Settings[$"{plans}:3:Prices:0:IncludedSeats"] = "3";
        Settings[$"{plans}:3:Prices:0:TrialDays"] = "14";
    }
}
