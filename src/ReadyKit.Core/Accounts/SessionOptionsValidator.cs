using Microsoft.Extensions.Options;

namespace ReadyKit.Accounts;

[OptionsValidator]
internal sealed partial class SessionOptionsValidator : IValidateOptions<SessionOptions>;
