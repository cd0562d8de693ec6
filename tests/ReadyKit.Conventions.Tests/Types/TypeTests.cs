using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReadyKit.Conventions.Tests.Types;

public sealed class TypeTests
{
    /// <summary>A test waits to its end: nobody cancels it.</summary>
    private const string ForTests = "ReadyKit.Testing";

    public static TheoryData<string> All => Packages.All;

    [Theory]
    [MemberData(nameof(All))]
    public void What_stands_in_Internal_is_internal(string package) =>
        Offences.AssertNone(TypesOf(package).Where(type => type.IsVisible && IsInternal(type)).Select(type => type.FullName));

    [Theory]
    [MemberData(nameof(All))]
    public void A_class_is_sealed_unless_it_is_made_to_be_extended(string package) =>
        Offences.AssertNone(TypesOf(package)
            .Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && CanBeExtended(type))
            .Select(type => type.FullName)
            .Except(ExtensionPoints.All));

    [Theory]
    [MemberData(nameof(All))]
    public void Public_methods_that_wait_say_so_and_can_be_cancelled(string package) =>
        Offences.AssertNone(TypesOf(package)
            .Where(type => type.IsVisible && package != ForTests)
            .SelectMany(AsyncRules.Offences));

    [Fact]
    public void The_rule_for_methods_that_wait_finds_offences() =>
        Assert.Equal(
            ["AsyncSample.NoTokenAsync", "AsyncSample.OptionalTokenAsync", "AsyncSample.Unnamed"],
            AsyncRules.Offences(typeof(AsyncSample)).Order(StringComparer.Ordinal));

    private static IEnumerable<Type> TypesOf(string package) =>
        Assembly.LoadFrom(Packages.AssemblyOf(package)).GetTypes().Where(type => !IsGenerated(type));

    private static bool CanBeExtended(Type type) =>
        type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Any(constructor => !constructor.IsPrivate && !constructor.IsFamilyAndAssembly);

    private static bool IsInternal(Type type) =>
        $"{type.Namespace}.".Contains(".Internal.", StringComparison.Ordinal);

    private static bool IsGenerated(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute))
        || type.FullName!.Contains('<', StringComparison.Ordinal)
        || type.Namespace == "AspNetCoreGeneratedDocument"
        || type.IsSubclassOf(typeof(Migration))
        || type.IsSubclassOf(typeof(ModelSnapshot))
        || (type.DeclaringType is { } outer && IsGenerated(outer));
}
