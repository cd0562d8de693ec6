using Mono.Cecil;

namespace ReadyKit.Conventions.Tests.Arrows;

/// <summary>Reads from a compiled assembly which of this repository's types use which.</summary>
internal static class DependencyReader
{
    public static IReadOnlyList<Dependency> Read(string assemblyFile)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(assemblyFile);
        return [.. assembly.MainModule.Types.SelectMany(From).Distinct()];
    }

    private static IEnumerable<Dependency> From(TypeDefinition type)
    {
        var from = Place.Of(type.Module.Assembly.Name.Name, type.Namespace);
        if (from is null)
        {
            yield break;
        }

        foreach (var reference in TypeReferences.Of(type))
        {
            if (Place.Of(AssemblyOf(reference), reference.Namespace) is { } to)
            {
                yield return new Dependency(type.FullName, from, reference.FullName, to);
            }
        }
    }

    private static string AssemblyOf(TypeReference reference) =>
        reference.Scope is ModuleDefinition module ? module.Assembly.Name.Name : reference.Scope.Name;
}
