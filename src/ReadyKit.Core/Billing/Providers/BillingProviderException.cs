namespace ReadyKit.Billing.Providers;

/// <summary>A provider could not be reached, or did not do what it was asked.</summary>
public sealed class BillingProviderException : Exception
{
    /// <summary>Creates the exception.</summary>
    public BillingProviderException()
        : this("The billing provider failed.")
    {
    }

    /// <summary>Creates the exception with a message.</summary>
    public BillingProviderException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with a message and its cause.</summary>
    public BillingProviderException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What sort of failure it is. Default: nobody knows whether it was done.</summary>
    public BillingFailure Failure { get; init; }

    /// <summary>How long to wait before more is asked, if the provider says so.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The provider's code of the failure, if it has one.</summary>
    public string? ProviderCode { get; init; }

    /// <summary>The provider's id of the request, for its support.</summary>
    public string? RequestId { get; init; }

    /// <summary>Whether it is certain that nothing was done.</summary>
    public bool IsDefinite => Failure != BillingFailure.Unreachable;
}
