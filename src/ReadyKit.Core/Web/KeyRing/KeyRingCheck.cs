using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ReadyKit.Web.KeyRing;

/// <summary>Nothing but what is checked at start: that the key ring does not lie open outside Development.</summary>
internal sealed class KeyRingCheck
{
    /// <summary>Looks at what the framework ends up with, so that the app's own protection counts.</summary>
    internal sealed class Validator(IOptions<KeyManagementOptions> keys, IOptions<KeyRingOptions> options, IHostEnvironment environment) : IValidateOptions<KeyRingCheck>
    {
        public ValidateOptionsResult Validate(string? name, KeyRingCheck check) =>
            environment.IsDevelopment() || keys.Value.XmlEncryptor is not null || IsToldAnyway()
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(
                    $"{KeyRingOptions.Section}:Key is missing: the keys that protect cookies and links would lie open in the database. Make one with openssl rand -base64 32 and keep it "
                    + "as a secret (environment: ReadyKit__KeyRing__Key), or call AddDataProtection().ProtectKeysWithCertificate(…).");

        private bool IsToldAnyway()
        {
            try
            {
                return options.Value.Key is not null;
            }
            catch (OptionsValidationException)
            {
                return true;
            }
        }
    }
}
