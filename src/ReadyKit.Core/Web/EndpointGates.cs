using Microsoft.AspNetCore.Http;

namespace ReadyKit.Web;

/// <summary>Asks the features' gates whether a request may reach its endpoint.</summary>
internal sealed class EndpointGates(RequestDelegate next, IEnumerable<IEndpointGate> gates)
{
    private readonly IEndpointGate[] _gates = [.. gates];

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is { } endpoint)
        {
            foreach (var gate in _gates)
            {
                if (await gate.CheckAsync(context, endpoint) is { } refusal)
                {
                    await refusal.ExecuteAsync(context);
                    return;
                }
            }
        }

        await next(context);
    }
}
