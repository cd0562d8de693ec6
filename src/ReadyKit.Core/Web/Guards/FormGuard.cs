using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ReadyKit.Web.Guards;

/// <summary>
/// Refuses forms that are none, and the NUL character in them. It reads only what an endpoint will read: an app's endpoint that takes files reads
/// its body itself, within its own limits.
/// </summary>
internal sealed class FormGuard(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (IsForm(context) && await IsBadAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(context);
    }

    private static bool IsForm(HttpContext context) =>
        context.GetEndpoint() is { } endpoint
        && context.Request.HasFormContentType
        && (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not null
            || context.Request.ContentType!.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase));

    private static async Task<bool> IsBadAsync(HttpContext context)
    {
        try
        {
            return NulCharacter.IsIn(await context.Request.ReadFormAsync(context.RequestAborted));
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or (IOException and not BadHttpRequestException))
        {
            // Not a form, whatever the header says, or cut off in the middle, or in letters that nobody writes any more.
            return true;
        }
    }
}
