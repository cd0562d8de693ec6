using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace ReadyKit.Web;

/// <summary>The addresses that a route answers to, alike for routes that answer to the same ones whatever their parameters are called.</summary>
internal static class RouteShape
{
    private const int LastOrder = int.MaxValue;

    /// <summary>Whether the route stands for particular addresses: not a file, not a fallback, not what is linked to only.</summary>
    public static bool IsComparable(RouteEndpoint endpoint) =>
        endpoint.Order != LastOrder
        && endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is not { SuppressMatching: true }
        && !endpoint.RoutePattern.Parameters.Any(p => p.IsCatchAll)
        && endpoint.RoutePattern.RawText?.Contains('.', StringComparison.Ordinal) != true;

    /// <summary>The addresses, the longest first: what stands at the end may be left out where it has a default.</summary>
    public static IEnumerable<string> Of(RouteEndpoint endpoint)
    {
        var pattern = endpoint.RoutePattern;
        for (var length = pattern.PathSegments.Count; length >= 0; length--)
        {
            yield return "/" + string.Join('/', pattern.PathSegments.Take(length).Select(segment => Text(pattern, segment)));
            if (length == 0 || !CanBeLeftOut(pattern, pattern.PathSegments[length - 1]))
            {
                yield break;
            }
        }
    }

    /// <summary>Whether a request of one method fits both. A page takes every method.</summary>
    public static bool ShareMethod(RouteEndpoint one, RouteEndpoint other) =>
        Methods(one) is not { Count: > 0 } some || Methods(other) is not { Count: > 0 } others || some.Intersect(others, StringComparer.OrdinalIgnoreCase).Any();

    private static IReadOnlyList<string>? Methods(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods;

    private static string Text(RoutePattern pattern, RoutePatternPathSegment segment) =>
        string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content.ToLowerInvariant(),
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart parameter => Required(pattern, parameter)?.ToLowerInvariant() ?? "{}",
            _ => "",
        }));

    private static bool CanBeLeftOut(RoutePattern pattern, RoutePatternPathSegment segment) =>
        segment is { IsSimple: true, Parts: [RoutePatternParameterPart parameter] }
        && (parameter.IsOptional || (parameter.Default is { } value
            && (Required(pattern, parameter) is not { } required || string.Equals(required, value.ToString(), StringComparison.OrdinalIgnoreCase))));

    // Of a controller behind a route such as {controller}/{action}, the names are known.
    private static string? Required(RoutePattern pattern, RoutePatternParameterPart parameter) =>
        pattern.RequiredValues.TryGetValue(parameter.Name, out var value) ? value?.ToString() is { Length: > 0 } text ? text : null : null;
}
