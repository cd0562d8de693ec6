using Microsoft.Extensions.Options;

namespace ReadyKit.Ui;

[OptionsValidator]
internal sealed partial class UiOptionsValidator : IValidateOptions<UiOptions>;
