using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ReadyKit.Core.Tests.Web;

/// <summary>An endpoint under one of its methods.</summary>
internal sealed partial record Route(HttpMethod Method, string Pattern, RouteEndpoint Endpoint)
{
    private static readonly HashSet<string> _safe = ["GET", "HEAD", "OPTIONS"];

    public bool IsPage => Endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null;

    public bool IsApi => Pattern.StartsWith("/api/", StringComparison.Ordinal);

    /// <summary>Whether it is left out of the protection against other sites, as what programs call must be.</summary>
    public bool IsExempt => Endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>() is { RequiresValidation: false };

    public bool TakesBody => Endpoint.Metadata.GetMetadata<IAcceptsMetadata>() is not null;

    public bool Asks<TMetadata>()
        where TMetadata : class => Endpoint.Metadata.GetMetadata<TMetadata>() is not null;

    public override string ToString() => $"{Method} {Pattern}";

    /// <summary>Everything that changes something: by its method, and a page by being posted to.</summary>
    public static IReadOnlyList<Route> Unsafe(CoreHost host) => [.. All(host).Where(route => !_safe.Contains(route.Method.Method))];

    public static IReadOnlyList<Route> Readable(CoreHost host) => [.. All(host).Where(route => route.Method == HttpMethod.Get)];

    /// <summary>The path with the person's own workspace in it, and ids of nothing elsewhere.</summary>
    public string PathFor(Member member) => Parameter().Replace(Pattern, match => match.Groups["name"].Value switch
    {
        "workspace" => member.WorkspaceId.ToString(),
        "slug" => member.Slug,
        "code" => "404",
        _ => Guid.Empty.ToString(),
    });

    private static IEnumerable<Route> All(CoreHost host)
    {
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var pattern = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"];
            foreach (var method in methods.Where(_ => !pattern.Contains('.', StringComparison.Ordinal)))
            {
                yield return new Route(new HttpMethod(method), pattern, endpoint);
            }
        }
    }

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}")]
    private static partial Regex Parameter();
}
