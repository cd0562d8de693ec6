using Microsoft.Extensions.Options;

namespace ReadyKit.Web.KeyRing;

internal sealed class KeyRingOptionsValidator : IValidateOptions<KeyRingOptions>
{
    // The message must not repeat the key.
    public ValidateOptionsResult Validate(string? name, KeyRingOptions options) =>
        (options.Key is null ? options.FormerKeys : options.FormerKeys.Append(options.Key)).All(KeyRingKey.IsKey)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{KeyRingOptions.Section}:Key and each of FormerKeys must be 32 bytes in base64. Make one with: openssl rand -base64 32");
}
