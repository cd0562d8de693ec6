namespace ReadyKit.Conventions.Tests.Model;

/// <summary>The entities that belong to no workspace, each with the reason.</summary>
internal static class SharedEntities
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["ReadyKitUser"] = "a person may be a member of several workspaces",
        ["Workspace"] = "it is what the others are scoped to",
        ["Membership"] = "it is read before a workspace is known, to find a person's workspaces",
        ["Session"] = "it belongs to a person",
        ["Challenge"] = "it belongs to a person",
        ["Device"] = "it belongs to a person",
        ["PendingRegistration"] = "there is no account and no workspace before it is confirmed",
        ["Throttle"] = "it counts attempts before anyone is signed in",
        ["IdentityRole"] = "the roles of the whole platform",
        ["IdentityRoleClaim"] = "the roles of the whole platform",
        ["IdentityUserRole"] = "it belongs to a person",
        ["IdentityUserClaim"] = "it belongs to a person",
        ["IdentityUserLogin"] = "it belongs to a person",
        ["IdentityUserPasskey"] = "it belongs to a person",
        ["IdentityUserToken"] = "it belongs to a person",
        ["DataProtectionKey"] = "the keys of the whole platform",
        ["ActivityEntry"] = "it outlives its workspace, and some entries have none; the log filters by the workspace itself",
        ["Job"] = "the worker takes jobs of all workspaces and enters each job's own",
        ["RecurringJob"] = "the schedule of the whole platform",
        ["LibrarySchema"] = "it tells which versions of the library may use the tables",
        ["QueuedMail"] = "mails go to people, also to those who have no workspace yet",
        ["BillingCheckout"] = "the provider's signal names the checkout, not the workspace",
        ["BillingCustomer"] = "the provider's signal names the customer, not the workspace",
        ["BillingEvent"] = "it is stored before anyone knows which workspace it is about",
    };
}
