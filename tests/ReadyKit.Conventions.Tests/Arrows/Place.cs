namespace ReadyKit.Conventions.Tests.Arrows;

/// <summary>Where a type stands: in which part of which package, on its public rim or inside.</summary>
internal sealed record Place(string Package, string Part, bool IsInternal)
{
    public const string Kernel = "kernel";

    /// <summary>What puts the parts together: registrations, the pipeline, the start. Its inside is ReadyKit.Web.</summary>
    public const string Composition = "composition";

    private const string Core = "ReadyKit.Core";

    private static readonly string[] _compositionNamespaces =
        ["Microsoft.Extensions.DependencyInjection", "Microsoft.AspNetCore.Builder"];

    /// <summary>The place of a namespace of an assembly, or null when the code is not ours: another's, or the compiler's.</summary>
    public static Place? Of(string assembly, string @namespace)
    {
        if (!assembly.StartsWith("ReadyKit.", StringComparison.Ordinal))
        {
            return null;
        }

        if (_compositionNamespaces.Contains(@namespace))
        {
            return new Place(assembly, Composition, IsInternal: false);
        }

        if (@namespace is "ReadyKit.Web" || @namespace.StartsWith("ReadyKit.Web.", StringComparison.Ordinal))
        {
            return new Place(assembly, Composition, IsInternal: true);
        }

        if (!$"{@namespace}.".StartsWith("ReadyKit.", StringComparison.Ordinal))
        {
            return null;
        }

        var isInternal = $"{@namespace}.".Contains(".Internal.", StringComparison.Ordinal);
        var isKernel = @namespace is "ReadyKit";
        var part = assembly != Core ? assembly : isKernel ? Kernel : @namespace.Split('.')[1];
        return new Place(assembly, part, isInternal);
    }

    public override string ToString() => IsInternal ? $"{Part}/Internal" : Part;
}
