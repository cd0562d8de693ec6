namespace ReadyKit.Billing.Providers;

/// <summary>A customer to be created at a provider, or brought up to date there.</summary>
public sealed record CustomerDetails
{
    /// <summary>Which attempt it is to create the customer.</summary>
    public required Attempt Attempt { get; init; }

    /// <summary>The provider's id of the customer; <see langword="null"/> when there is none yet.</summary>
    public string? CustomerId { get; init; }

    /// <summary>The workspace that the customer pays for.</summary>
    public required Guid WorkspaceId { get; init; }

    /// <summary>The workspace's name.</summary>
    public required string Name { get; init; }

    /// <summary>The address that bills go to: the owner's.</summary>
    public required string Email { get; init; }

    /// <summary>The language of bills and mails (BCP 47), such as <c>de-CH</c>; <see langword="null"/> leaves it to the provider.</summary>
    public string? Locale { get; init; }
}
