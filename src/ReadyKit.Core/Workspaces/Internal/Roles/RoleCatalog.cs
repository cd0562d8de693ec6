using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ReadyKit.Workspaces.Internal.Roles;

internal sealed class RoleCatalog(IOptions<WorkspaceOptions> options, ILogger<RoleCatalog> logger) : IWorkspaceRoles
{
    private readonly ConcurrentDictionary<string, bool> _unknown = new(StringComparer.Ordinal);
    private readonly Lazy<WorkspaceRole[]> _all = new(() => Read(options.Value));

    public IReadOnlyList<WorkspaceRole> All => _all.Value;

    public IReadOnlyList<string> Permissions => All[0].Permissions;

    private FrozenDictionary<string, WorkspaceRole> ByName => field ??= All.ToFrozenDictionary(r => r.Name, StringComparer.Ordinal);

    private FrozenSet<string> Known => field ??= Permissions.ToFrozenSet(StringComparer.Ordinal);

    public WorkspaceRole? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>What a member with the role may do. With one that is not known any more: nothing, which the log is told once.</summary>
    public IReadOnlyList<string> PermissionsOf(string name)
    {
        if (Find(name) is { } role)
        {
            return role.Permissions;
        }

        if (_unknown.TryAdd(name, true))
        {
            Log.UnknownRole(logger, name);
        }

        return [];
    }

    /// <summary>Why nobody could ever pass; <see langword="null"/> when a role has the permission.</summary>
    public string? Explain(string? asker, RequireWorkspaceAttribute asked) => asked.Permission is not { } permission || Known.Contains(permission)
        ? null
        : $"The endpoint '{asker}' has {asked}, and no role has the permission '{permission}'. Give it to roles: .AddPermission(\"{permission}\", WorkspaceRole.Admin), "
            + $"or {WorkspaceOptions.Section}:Roles:admin:Permissions:0 = {permission}. There are: {string.Join(", ", Permissions)}.";

    private static WorkspaceRole[] Read(WorkspaceOptions options)
    {
        var all = options.Roles.SelectMany(r => r.Value.Permissions).Concat(Workspaces.Permissions.OfLibrary).Distinct().Order(StringComparer.Ordinal).ToList();
        return [.. options.Roles
            .Select(r => new WorkspaceRole(
                r.Key, r.Value.Rank!.Value, r.Key == WorkspaceRole.Owner ? all : [.. r.Value.Permissions.Distinct().Order(StringComparer.Ordinal)]))
            .OrderByDescending(r => r.Rank)
            .ThenBy(r => r.Name, StringComparer.Ordinal)];
    }
}
