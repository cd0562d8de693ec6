using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Core.Tests.Web;

internal sealed class FailingEndpoint : IEndpointModule
{
    public void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(FailingHost.Path, Fail).AllowAnonymous();
        endpoints.MapGet(FailingHost.ConflictPath, Conflict).AllowAnonymous();
    }

    private static IResult Fail() => throw new InvalidOperationException(FailingHost.Secret);

    private static IResult Conflict() => throw new DbUpdateConcurrencyException(FailingHost.Secret);
}
