using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ReadyKit.Web;

/// <summary>Outside Development cookies are bound to HTTPS, so that nobody could sign in at an unencrypted address.</summary>
internal sealed class EncryptedBaseUrl(IHostEnvironment environment) : IValidateOptions<ReadyKitOptions>
{
    public ValidateOptionsResult Validate(string? name, ReadyKitOptions options) =>
        !environment.IsDevelopment() && Uri.TryCreate(options.BaseUrl, UriKind.Absolute, out var url) && url.Scheme != Uri.UriSchemeHttps
            ? ValidateOptionsResult.Fail(
                $"ReadyKit:BaseUrl is {options.BaseUrl}, and nobody can sign in without HTTPS. Set it to the address that begins with https://. If a proxy before the app speaks HTTPS, "
                + "name the proxy in ReadyKit:TrustedProxies; the app itself may listen unencrypted behind it.")
            : ValidateOptionsResult.Success;
}
