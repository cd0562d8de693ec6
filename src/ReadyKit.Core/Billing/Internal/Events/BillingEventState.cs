namespace ReadyKit.Billing.Internal.Events;

internal enum BillingEventState
{
    /// <summary>Its job is queued.</summary>
    Queued = 0,

    /// <summary>The state it announced is mirrored.</summary>
    Done = 1,

    /// <summary>Its customer belongs to no workspace yet.</summary>
    Parked = 2,

    /// <summary>It is about no customer.</summary>
    Ignored = 3,
}
