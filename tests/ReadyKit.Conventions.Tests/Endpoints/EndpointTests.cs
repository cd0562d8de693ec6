using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Conventions.Tests.Model;
using ReadyKit.Workspaces;

namespace ReadyKit.Conventions.Tests.Endpoints;

public sealed class EndpointTests(SampleApp sample) : IClassFixture<SampleApp>
{
    /// <summary>The framework's own, in Development: files of wwwroot that appeared after the build.</summary>
    private const string NewStaticFiles = "{**path:file}";

    private IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. sample.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText != NewStaticFiles)];

    [Fact]
    public void An_endpoint_says_who_may_call_it()
    {
        Assert.NotEmpty(Endpoints);
        Offences.AssertNone(Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAuthorizeData>() is null
                && endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is null
                && endpoint.Metadata.GetMetadata<RequireWorkspaceAttribute>() is null
                && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
            .Select(endpoint => endpoint.DisplayName ?? endpoint.RoutePattern.RawText));
    }

    [Fact]
    public void No_two_endpoints_answer_to_the_same_name() =>
        Assert.Empty(Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<IEndpointNameMetadata>()?.EndpointName)
            .OfType<string>()
            .GroupBy(name => name)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key));
}
