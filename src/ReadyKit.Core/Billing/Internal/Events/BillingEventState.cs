namespace ReadyKit.Billing.Internal.Events;

internal enum BillingEventState
{
    /// <summary>Its job is queued.</summary>
    Queued = 0,

    /// <summary>The state it announced is mirrored.</summary>
    Done = 1,

    /// <summary>It is kept and not worked off, because its customer belongs to no workspace yet or it is not for this app.</summary>
    Parked = 2,

    /// <summary>It is about no customer.</summary>
    Ignored = 3,
}
