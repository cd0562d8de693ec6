using Microsoft.Extensions.Options;

namespace ReadyKit.Data;

[OptionsValidator]
internal sealed partial class DatabaseOptionsValidator : IValidateOptions<DatabaseOptions>;
