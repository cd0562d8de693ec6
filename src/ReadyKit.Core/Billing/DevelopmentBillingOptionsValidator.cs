using Microsoft.Extensions.Options;

namespace ReadyKit.Billing;

[OptionsValidator]
internal sealed partial class DevelopmentBillingOptionsValidator : IValidateOptions<DevelopmentBillingOptions>;
