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

    /// <summary>Whether the provider has no such customer: deleted there, or known to other keys only. Billing then makes the workspace a new one.</summary>
    public bool IsCustomerGone { get; init; }
}
