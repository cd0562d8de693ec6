using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace ReadyKit.Web.Headers;

/// <summary>Keeps what is for one person out of every cache.</summary>
internal sealed class NoStore(RequestDelegate next, EndpointOwners owners)
{
    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() => Write(context));
        return next(context);
    }

    private Task Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        if ((DeferredSignIn.KnownUser(context)?.Identity?.IsAuthenticated == true || IsOwnPage(context.GetEndpoint())) && !headers.ContainsKey(HeaderNames.CacheControl))
        {
            headers.CacheControl = "no-store, private";
        }

        return Task.CompletedTask;
    }

    // They carry tokens and what was typed, also before anybody is signed in.
    private bool IsOwnPage(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<PageActionDescriptor>() is not null && owners.IsReadyKit(endpoint);
}
