using System.Reflection;
using PublicApiGenerator;
using Snapshooter;
using Snapshooter.Xunit;

namespace ReadyKit.Conventions.Tests.PublicApi;

public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions _options = new()
    {
        IncludeAssemblyAttributes = false,
        ExcludeAttributes = ["System.Runtime.CompilerServices.CompilerGeneratedAttribute"],
        DenyNamespacePrefixes = ["AspNetCoreGeneratedDocument"],
    };

    public static TheoryData<string> All => Packages.All;

    [Theory]
    [MemberData(nameof(All))]
    public void The_public_interface_changes_only_on_purpose(string package)
    {
        var api = Assembly.LoadFrom(Packages.AssemblyOf(package)).GeneratePublicApi(_options);

        Snapshot.Match(api, SnapshotNameExtension.Create(package));
    }
}
