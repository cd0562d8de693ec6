namespace ReadyKit.Conventions.Tests.Model;

/// <summary>The entities that belong to no workspace, each with the reason.</summary>
internal static class SharedEntities
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["ReadyKitUser"] = "a person may be a member of several workspaces",
        ["Workspace"] = "it is what the others are scoped to",
        ["Membership"] = "it is read before a workspace is known, to find a person's workspaces",
        ["BillingCustomer"] = "a provider's signal finds its workspace by it",
        ["BillingCheckout"] = "the page after paying finds its workspace by it",
        ["BillingEvent"] = "it is stored before its workspace is known",
        ["DataProtectionKey"] = "the keys of the whole product",
    };
}
