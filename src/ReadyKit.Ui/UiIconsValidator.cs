using Microsoft.Extensions.Options;
using ReadyKit.Ui.WebAssets;

namespace ReadyKit.Ui;

/// <summary>Refuses menu entries with an icon that there is not: an empty place would be all that people see.</summary>
internal sealed class UiIconsValidator(KnownIcons icons) : IValidateOptions<UiOptions>
{
    public ValidateOptionsResult Validate(string? name, UiOptions options)
    {
        var failures = options.Menu
            .Select((entry, index) => icons.Has(entry.Icon)
                ? null
                : $"{UiOptions.Section}:{nameof(UiOptions.Menu)}:{index}:{nameof(UiMenuEntry.Icon)} is {entry.Icon}, and there is no such icon. "
                    + "Take one of those that docs/pages.md names, such as mdi-folder-outline.")
            .OfType<string>()
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
