using Microsoft.Extensions.Options;
using ReadyKit.Workspaces;

namespace ReadyKit.Ui;

/// <summary>Refuses what asks for a permission that no role has: nobody would ever see it.</summary>
internal sealed class UiPermissionsValidator(IServiceProvider services) : IValidateOptions<UiOptions>
{
    public ValidateOptionsResult Validate(string? name, UiOptions options)
    {
        // Without workspaces the pages end the start with the line that is missing.
        if (services.GetService(typeof(IWorkspaceRoles)) is not IWorkspaceRoles roles)
        {
            return ValidateOptionsResult.Skip;
        }

        var failures = options.Menu.Select((entry, index) => (Key: $"{nameof(UiOptions.Menu)}:{index}:{nameof(UiMenuEntry.Permission)}", entry.Permission))
            .Concat(options.SettingsSections.Select((s, index) => (Key: $"{nameof(UiOptions.SettingsSections)}:{index}:{nameof(UiSection.Permission)}", s.Permission)))
            .Concat(options.ProfileSections.Select((s, index) => (Key: $"{nameof(UiOptions.ProfileSections)}:{index}:{nameof(UiSection.Permission)}", s.Permission)))
            .Where(asked => asked.Permission is not null && !roles.Permissions.Contains(asked.Permission))
            .Select(asked => $"{UiOptions.Section}:{asked.Key} is {asked.Permission}, a permission that no role has. There are: {string.Join(", ", roles.Permissions)}.")
            .ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
