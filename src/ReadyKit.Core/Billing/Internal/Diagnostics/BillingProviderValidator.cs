using Microsoft.Extensions.Options;

namespace ReadyKit.Billing.Internal.Diagnostics;

/// <summary>Holds the chosen provider against those that were added.</summary>
internal sealed class BillingProviderValidator(IEnumerable<BillingProviderRegistration> registrations) : IValidateOptions<BillingOptions>
{
    public ValidateOptionsResult Validate(string? name, BillingOptions options)
    {
        var chosen = options.Provider is null
            ? registrations.FirstOrDefault()
            : registrations.FirstOrDefault(r => r.Name == options.Provider);
        if (chosen is null && options.Provider is not null)
        {
            return ValidateOptionsResult.Fail(
                $"{BillingOptions.Section}:Provider is '{options.Provider}', which is not added; added are: {Names()}.");
        }

        return chosen?.Options.UnavailableBecause is { } reason ? ValidateOptionsResult.Fail(reason) : ValidateOptionsResult.Success;
    }

    private string Names() => registrations.Any() ? string.Join(", ", registrations.Select(r => r.Name)) : "none";
}
