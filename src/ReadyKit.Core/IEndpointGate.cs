using Microsoft.AspNetCore.Http;

namespace ReadyKit;

/// <summary>Decides from an endpoint's metadata whether a request may reach it. Runs after authentication, in order of registration.</summary>
internal interface IEndpointGate
{
    /// <summary>Gives the answer that keeps the request out, or <see langword="null"/> to let it pass.</summary>
    ValueTask<IResult?> CheckAsync(HttpContext context, Endpoint endpoint);
}
