namespace ReadyKit.Billing;

/// <summary>Receives a person who comes back from the provider's page.</summary>
public interface ICheckoutReturn
{
    /// <summary>
    /// Looks at the provider's latest state and mirrors it. The link itself proves nothing, so an old one changes nothing. A link that is
    /// not of a workspace of the signed-in person gives <see langword="null"/>.
    /// </summary>
    /// <param name="checkoutId">The id from the return link.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Where the purchase stands.</returns>
    Task<CheckoutOutcome?> CompleteAsync(string checkoutId, CancellationToken cancellationToken);
}
