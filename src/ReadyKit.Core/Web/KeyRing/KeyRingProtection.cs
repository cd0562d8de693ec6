using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ReadyKit.Web.KeyRing;

/// <summary>Has the key ring encrypted, and refuses to start where it must be and is not. What the app sets itself counts.</summary>
internal sealed class KeyRingProtection(IOptions<KeyRingOptions> options, IHostEnvironment environment)
    : IPostConfigureOptions<KeyManagementOptions>, IValidateOptions<KeyManagementOptions>
{
    public void PostConfigure(string? name, KeyManagementOptions keys)
    {
        if (options.Value.Key is { } key)
        {
            keys.XmlEncryptor ??= new KeyRingEncryptor(new KeyRingKey(key));
        }
    }

    public ValidateOptionsResult Validate(string? name, KeyManagementOptions keys) =>
        keys.XmlEncryptor is not null || environment.IsDevelopment()
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                $"{KeyRingOptions.Section}:Key is missing: the keys that protect cookies and links would lie open in the database. Make one with openssl rand -base64 32 and keep it as a "
                + "secret (environment: ReadyKit__KeyRing__Key), or call AddDataProtection().ProtectKeysWithCertificate(…).");
}
