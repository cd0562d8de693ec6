using System.ComponentModel;

namespace ReadyKit.Conventions.Tests.Arrows;

/// <summary>Uses types in the ways that are easily overlooked; the reader of dependencies is tested on it.</summary>
[TypeConverter(typeof(ArrowRules))]
internal sealed class ArrowSample
{
    public static Func<Task<object>> Later => async () =>
    {
        await Task.Yield();
        return Packages.Names;
    };

    public static List<Dependency[]>? None => null;
}
