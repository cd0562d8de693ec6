using Microsoft.AspNetCore.Http;

namespace ReadyKit.Billing.Internal;

/// <summary>The pages that billing leads to.</summary>
internal static class BillingPaths
{
    private static readonly string[] _sections = ["billing", "upgrade"];

    public static string Billing(string slug) => $"/w/{slug}/billing";

    /// <summary>The billing page as the provider leads back to it: it looks again first.</summary>
    public static string BillingAfterPortal(string slug) => $"/w/{slug}/billing?from=portal";

    public static string Upgrade(string slug) => $"/w/{slug}/upgrade";

    public static string Success(Guid checkoutId) => $"/billing/success?checkout={checkoutId:N}";

    /// <summary>Whether a path is one of a workspace's billing pages, or of its billing in the API.</summary>
    public static bool AreBilling(PathString path)
    {
        var parts = (path.Value ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);
        var section = parts switch
        {
            ["w", _, var page, ..] => page,
            ["api", "workspaces", _, var area, ..] => area,
            _ => null,
        };
        return _sections.Contains(section, StringComparer.OrdinalIgnoreCase);
    }
}
