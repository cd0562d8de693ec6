using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace ReadyKit.Web.KeyRing;

/// <summary>Has the key ring encrypted by the key of the settings, unless the app has it protected by something else.</summary>
internal sealed class KeyRingProtection(IOptions<KeyRingOptions> options) : IPostConfigureOptions<KeyManagementOptions>
{
    public void PostConfigure(string? name, KeyManagementOptions keys)
    {
        try
        {
            if (options.Value.Key is { } key)
            {
                keys.XmlEncryptor ??= new KeyRingEncryptor(new KeyRingKey(key));
            }
        }
        catch (OptionsValidationException)
        {
            // Pages ask for the key ring when they are mapped, before the start, which is refused with the reason in a moment.
        }
    }
}
