namespace ReadyKit.Billing.Providers;

/// <summary>A page to pay on, to be opened at a provider.</summary>
/// <param name="Attempt">Which attempt it is.</param>
/// <param name="CustomerId">The provider's id of the customer.</param>
/// <param name="Plan">The plan that is bought.</param>
/// <param name="PriceId">The provider's id of the price.</param>
/// <param name="SuccessUrl">Where to send the person who paid; absolute.</param>
/// <param name="CancelUrl">Where to send the person who did not; absolute.</param>
public sealed record CheckoutRequest(Attempt Attempt, string CustomerId, Plan Plan, string PriceId, Uri SuccessUrl, Uri CancelUrl)
{
    /// <summary>The price as the settings have it.</summary>
    public required PlanPrice Price { get; init; }

    /// <summary>How often its amount is paid: the seats if it is per seat, 1 otherwise.</summary>
    public int Quantity { get; init; } = 1;

    /// <summary>How many days are free at first; 0 also where the price has some and the workspace has had them.</summary>
    public int TrialDays { get; init; }
}
