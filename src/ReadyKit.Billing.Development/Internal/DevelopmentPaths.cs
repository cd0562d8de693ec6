namespace ReadyKit.Billing.Development.Internal;

/// <summary>Where the development provider's pages are.</summary>
internal static class DevelopmentPaths
{
    public const string Control = DevelopmentBillingDefaults.Overview;

    public static string Checkout(string id) => $"{Control}/checkout/{id}";

    public static string Confirm(string id) => $"{Control}/checkout/{id}/confirm";

    public static string Portal(string id) => $"{Control}/portal/{id}";
}
