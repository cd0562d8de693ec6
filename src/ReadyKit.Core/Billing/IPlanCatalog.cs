namespace ReadyKit.Billing;

/// <summary>The plans from configuration.</summary>
public interface IPlanCatalog
{
    /// <summary>All plans in the order of the settings: each is more than the one before it.</summary>
    IReadOnlyList<Plan> All { get; }

    /// <summary>The plan of a workspace without a subscription.</summary>
    Plan Free { get; }

    /// <summary>The plan with this id; <see langword="null"/> when there is none.</summary>
    Plan? Find(string id);

    /// <summary>The price with this id, of whichever plan; <see langword="null"/> when there is none.</summary>
    PlanPrice? FindPrice(string priceId);
}
