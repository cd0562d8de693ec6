using Microsoft.Extensions.Options;

namespace ReadyKit;

[OptionsValidator]
internal sealed partial class ReadyKitOptionsValidator : IValidateOptions<ReadyKitOptions>;
