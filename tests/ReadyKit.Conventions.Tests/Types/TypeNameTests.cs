using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReadyKit.Conventions.Tests.Types;

public sealed class TypeNameTests
{
    /// <summary>One of each stands in every feature, on purpose.</summary>
    private static readonly string[] _onePerFeature = ["Log"];

    /// <summary>Names that still mean two things. The list only gets shorter: an entry that is mended must leave it.</summary>
    private static readonly string[] _open =
    [
        "PortalModel: ReadyKit.Billing.Development.Pages.DevelopmentBilling, ReadyKit.Ui.Pages.Billing",
        "WorkspaceAccess: ReadyKit.Billing, ReadyKit.Workspaces.Internal.Access",
    ];

    [Fact]
    public void A_name_means_one_type_in_all_packages() =>
        Offences.AssertNone(
            Packages.Names
                .SelectMany(package => Assembly.LoadFrom(Packages.AssemblyOf(package)).GetTypes())
                .Where(type => !type.IsNested && !IsGenerated(type))
                .GroupBy(type => type.Name, StringComparer.Ordinal)
                .Where(group => group.Count() > 1 && !_onePerFeature.Contains(group.Key))
                .Select(group => $"{group.Key}: {string.Join(", ", group.Select(type => type.Namespace).Order(StringComparer.Ordinal))}"),
            _open);

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute))
        || type.Name.Contains('<', StringComparison.Ordinal)
        || type.Namespace == "AspNetCoreGeneratedDocument"
        || type.IsSubclassOf(typeof(Migration))
        || type.IsSubclassOf(typeof(ModelSnapshot));
}
