using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace ReadyKit.Web.Guards;

/// <summary>
/// Refuses bodies before they are read: in letters that cannot be read (415), and forms at ReadyKit's endpoints that are longer than any honest
/// one (413). An endpoint that takes more says so by <see cref="IRequestSizeLimitMetadata"/>.
/// </summary>
internal sealed class BodyGuard(RequestDelegate next, EndpointOwners owners)
{
    private const int LongestForm = 64 * 1024;
    private const int Utf7 = 65000;

    public async Task InvokeAsync(HttpContext context)
    {
        if (!HasKnownLetters(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        if (IsLimited(context))
        {
            if (context.Request.ContentLength > LongestForm)
            {
                context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
                return;
            }

            context.Request.Body = new LimitedBody(context.Request.Body, LongestForm);
        }

        await next(context);
    }

    private static bool HasKnownLetters(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.Charset.HasValue)
        {
            return true;
        }

        try
        {
            return Encoding.GetEncoding(HeaderUtilities.RemoveQuotes(type.Charset).ToString()).CodePage != Utf7;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    private bool IsLimited(HttpContext context) =>
        context.Request.HasFormContentType
        && context.GetEndpoint() is { } endpoint
        && owners.IsReadyKit(endpoint)
        && endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is null;
}
