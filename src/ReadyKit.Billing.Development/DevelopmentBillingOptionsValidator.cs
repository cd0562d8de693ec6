using Microsoft.Extensions.Options;

namespace ReadyKit.Billing.Development;

[OptionsValidator]
internal sealed partial class DevelopmentBillingOptionsValidator : IValidateOptions<DevelopmentBillingOptions>;
