using Microsoft.Extensions.Options;

namespace ReadyKit.Mail;

[OptionsValidator]
internal sealed partial class MailOptionsValidator : IValidateOptions<MailOptions>;
