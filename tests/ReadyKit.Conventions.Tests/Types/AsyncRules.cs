using System.Reflection;

namespace ReadyKit.Conventions.Tests.Types;

/// <summary>A public method that waits ends in Async and takes a CancellationToken, last and required.</summary>
internal static class AsyncRules
{
    private static readonly Type[] _awaited = [typeof(Task<>), typeof(ValueTask<>), typeof(IAsyncEnumerable<>)];

    /// <summary>They run until the app is told to stop, which is not the caller's to say.</summary>
    private static readonly string[] _endless = ["RunReadyKitAsync"];

    public static IEnumerable<string> Offences(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => Waits(method) && !IsDictated(method) && !IsRight(method))
            .Select(method => $"{type.Name}.{method.Name}");

    private static bool Waits(MethodInfo method) =>
        method.ReturnType == typeof(Task)
        || method.ReturnType == typeof(ValueTask)
        || (method.ReturnType.IsGenericType && _awaited.Contains(method.ReturnType.GetGenericTypeDefinition()));

    private static bool IsRight(MethodInfo method) =>
        method.Name.EndsWith("Async", StringComparison.Ordinal)
        && method.GetParameters() is [.., var last]
        && last.ParameterType == typeof(CancellationToken)
        && !last.IsOptional;

    /// <summary>A framework's interface or base class dictates the signature, or the framework calls it by name.</summary>
    private static bool IsDictated(MethodInfo method)
    {
        var type = method.DeclaringType!;
        return _endless.Contains(method.Name)
            || method.GetBaseDefinition() != method
            || IsPageHandler(method)
            || (!type.IsInterface && type.GetInterfaces()
                .Where(one => one.Assembly.GetName().Name?.StartsWith("ReadyKit", StringComparison.Ordinal) == false)
                .Any(one => type.GetInterfaceMap(one).TargetMethods.Contains(method)));
    }

    private static bool IsPageHandler(MethodInfo method) =>
        method.Name.StartsWith("OnGet", StringComparison.Ordinal) || method.Name.StartsWith("OnPost", StringComparison.Ordinal);
}
