using Microsoft.Extensions.Options;

namespace ReadyKit.Web.Headers;

/// <summary>Refuses what would end the directive it stands in, or mean nothing.</summary>
internal sealed class CspOptionsValidator : IValidateOptions<CspOptions>
{
    public ValidateOptionsResult Validate(string? name, CspOptions options) =>
        options.All.FirstOrDefault(source => source.Length == 0 || source.Any(c => c is ';' or ',' or <= ' ' or > '~')) is { } bad
            ? ValidateOptionsResult.Fail(
                $"{CspOptions.Section} holds '{bad}', which is no source. Name one in each entry, such as https://cdn.example.com or 'self' with its quotes.")
            : ValidateOptionsResult.Success;
}
