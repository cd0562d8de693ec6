using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ReadyKit.Jobs;
using ReadyKit.Mail;
using ReadyKit.Mail.Internal;

namespace Microsoft.Extensions.DependencyInjection;

internal static class MailServices
{
    public static void AddMail(IReadyKitBuilder builder)
    {
        builder.AddReadyKitOptions<MailOptions, MailOptionsValidator>(MailOptions.Section);
        builder.AddJobHandler<SendMail, SendMailHandler>(SendMail.Name);
        var services = builder.Services;
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MailOptions>, MailSetupValidator>(
            provider => new MailSetupValidator(provider.GetRequiredService<IHostEnvironment>(), services)));
        builder.AddTexts<MailTexts>();
        services.TryAddSingleton<MailRenderer>();
        services.TryAddSingleton<MailWriter>();
        services.TryAddSingleton<SmtpMailTransport>();
        services.TryAddSingleton<IMailTransport, ConfiguredMailTransport>();
        services.TryAddScoped<IMailer, Mailer>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ICleanup, MailCleanup>());
        if (builder.Environment.IsDevelopment())
        {
            services.TryAddScoped<IMailbox, Mailbox>();
        }
    }
}
