using Microsoft.Extensions.Options;

namespace ReadyKit.Ui;

/// <summary>Refuses what names a page or a partial that there is not: it would change nothing, and nobody would notice.</summary>
internal sealed class UiPagesValidator(KnownPages pages) : IValidateOptions<UiOptions>
{
    public ValidateOptionsResult Validate(string? name, UiOptions options)
    {
        var failures = options.DisabledPages.Select(CheckRoute)
            .Concat(Check(nameof(UiOptions.SettingsSections), options.SettingsSections))
            .Concat(Check(nameof(UiOptions.ProfileSections), options.ProfileSections))
            .OfType<string>()
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private string? CheckRoute(string route, int index) =>
        pages.Routes.Any(known => ReachablePages.AreSame(known, route))
            ? null
            : $"{UiOptions.Section}:{nameof(UiOptions.DisabledPages)}:{index} is {route}, which is no page's route. There are {string.Join(", ", pages.Routes)}.";

    private IEnumerable<string?> Check(string list, IEnumerable<UiSection> sections) => sections.Select((section, index) =>
        section.Partial.Length == 0 || pages.HasView(section.Partial)
            ? null
            : $"{UiOptions.Section}:{list}:{index}:Partial is {section.Partial}, and the app has no such file.");
}
