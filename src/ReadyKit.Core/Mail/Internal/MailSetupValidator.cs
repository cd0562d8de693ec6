using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ReadyKit.Mail.Internal;

/// <summary>Mails need a sender, and must be able to leave outside Development.</summary>
/// <param name="environment">Where the app runs.</param>
/// <param name="services">What is registered. It is not made here: a transport of the host may ask for the options that are being checked.</param>
internal sealed class MailSetupValidator(IHostEnvironment environment, IServiceCollection services) : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        if (!MailAddresses.IsBare(options.From))
        {
            return ValidateOptionsResult.Fail(
                $"{MailOptions.Section}:{nameof(MailOptions.From)} must be an address alone, such as no-reply@example.com. The name beside it is ReadyKit:ProductName.");
        }

        if (environment.IsDevelopment())
        {
            return ValidateOptionsResult.Success;
        }

        var failures = new List<string>();
        if (string.IsNullOrWhiteSpace(options.Host) && services.Last(s => s.ServiceType == typeof(IMailTransport)).ImplementationType == typeof(ConfiguredMailTransport))
        {
            failures.Add(Missing(nameof(MailOptions.Host), "the name of your SMTP server"));
        }

        if (options.From == new MailOptions().From)
        {
            failures.Add(Missing(nameof(MailOptions.From), "the address mails come from"));
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static string Missing(string key, string meaning) =>
        $"{MailOptions.Section}:{key} is not set. Set it to {meaning} (environment: {MailOptions.Section.Replace(":", "__", StringComparison.Ordinal)}__{key}).";
}
