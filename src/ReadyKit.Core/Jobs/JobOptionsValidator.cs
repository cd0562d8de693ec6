using Microsoft.Extensions.Options;

namespace ReadyKit.Jobs;

[OptionsValidator]
internal sealed partial class JobOptionsValidator : IValidateOptions<JobOptions>;
