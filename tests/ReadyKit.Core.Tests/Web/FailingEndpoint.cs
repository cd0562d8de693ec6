using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ReadyKit.Core.Tests.Web;

internal sealed class FailingEndpoint : IEndpointModule
{
    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet(FailingHost.Path, Fail).AllowAnonymous();

    private static IResult Fail() => throw new InvalidOperationException(FailingHost.Secret);
}
