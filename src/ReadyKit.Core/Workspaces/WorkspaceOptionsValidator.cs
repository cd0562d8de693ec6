using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace ReadyKit.Workspaces;

internal sealed partial class WorkspaceOptionsValidator : IValidateOptions<WorkspaceOptions>
{
    private const string Key = WorkspaceOptions.Section + ":" + nameof(WorkspaceOptions.Roles);

    private static readonly Dictionary<string, int> _library = new(StringComparer.Ordinal)
    {
        [WorkspaceRole.Owner] = WorkspaceOptions.OwnerRank,
        [WorkspaceRole.Admin] = WorkspaceOptions.AdminRank,
        [WorkspaceRole.Member] = WorkspaceOptions.MemberRank,
    };

    public ValidateOptionsResult Validate(string? name, WorkspaceOptions options)
    {
        List<string> failures = [.. Missing(options), .. options.Roles.SelectMany(r => Check(options, r.Key, r.Value))];
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Missing(WorkspaceOptions options) => _library.Keys
        .Where(role => !options.Roles.ContainsKey(role))
        .Select(role => $"{Key} lacks {role}. The library's roles stay; give them more permissions or leave them as they are.");

    private static IEnumerable<string> Check(WorkspaceOptions options, string name, WorkspaceRoleOptions role)
    {
        var isLibrary = _library.TryGetValue(name, out var fixedRank);
        if (!isLibrary && !RoleName().IsMatch(name))
        {
            yield return $"{Key}:{name} is no name for a role. Take up to {WorkspaceRole.MaxNameLength} small letters, digits and hyphens, a letter first.";
        }

        var ofRank = isLibrary
            ? role.Rank == fixedRank ? null : $"{Key}:{name}:Rank must stay {fixedRank}. Leave it out."
            : CheckRank(options, name, role.Rank);
        foreach (var failure in role.Permissions.Select(p => CheckPermission(name, p)).Prepend(ofRank).OfType<string>())
        {
            yield return failure;
        }
    }

    private static string? CheckRank(WorkspaceOptions options, string name, int? rank) => rank switch
    {
        null => $"{Key}:{name} is no known role: there are {string.Join(", ", options.Roles.Where(r => r.Value.Rank is not null).Select(r => r.Key))}. "
            + $"To add it, set {Key}:{name}:Rank to its place among them, such as 50 for one below member (100) or 200 for one above.",
        < 1 or >= WorkspaceOptions.OwnerRank =>
            $"{Key}:{name}:Rank is {rank}, and must be from 1 to 999: there is one kind of owner (1000), and nobody stands beside or above it.",
        _ => null,
    };

    // What begins like one of the library's is the library's, or a later version could give it another meaning.
    private static string? CheckPermission(string role, string permission)
    {
        if (!PermissionName().IsMatch(permission))
        {
            return $"{Key}:{role}:Permissions has '{permission}', which is no name for a permission. Take up to 64 small letters, digits and hyphens in parts with dots between, such as projects.write.";
        }

        var area = permission.Split('.')[0] + ".";
        return Permissions.OfLibrary.Any(p => p.StartsWith(area, StringComparison.Ordinal)) && !Permissions.OfLibrary.Contains(permission)
            ? $"{Key}:{role}:Permissions has '{permission}', which the library does not know. What begins with '{area}' is the library's: {string.Join(", ", Permissions.OfLibrary)}."
            : null;
    }

    [GeneratedRegex(@"^[a-z][a-z0-9-]{0,31}\z", RegexOptions.CultureInvariant)]
    private static partial Regex RoleName();

    [GeneratedRegex(@"^(?=.{1,64}\z)[a-z][a-z0-9-]*(\.[a-z0-9-]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PermissionName();
}
