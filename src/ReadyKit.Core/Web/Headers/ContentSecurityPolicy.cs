using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using NetEscapades.AspNetCore.SecurityHeaders.Headers;
using NetEscapades.AspNetCore.SecurityHeaders.Infrastructure;

namespace ReadyKit.Web.Headers;

/// <summary>
/// The content security policy of an answer: strict, plus the sources that the app names. It stands on every answer, not on pages alone, so that
/// nothing that a browser could be talked into showing lacks it.
/// </summary>
internal sealed class ContentSecurityPolicy(IOptions<CspOptions> options, EndpointOwners owners) : IHeaderPolicy
{
    // What is left where the app answers for its scripts itself: other sites may still not frame the page.
    private const string Open = "frame-ancestors 'self'";

    private readonly Lazy<Sources> _sources = new(() => new Sources(options.Value));

    public string Header => HeaderNames.ContentSecurityPolicy;

    public void Apply(HttpContext context, CustomHeadersResult result)
    {
        // An endpoint that shows markup of others, such as a mail, sets a stricter policy of its own.
        if (context.Response.Headers.ContentSecurityPolicy.Count == 0)
        {
            result.SetHeaders[Header] = IsOpen(context.GetEndpoint()) ? Open : Strict(context);
        }
    }

    private bool IsOpen(Endpoint? endpoint) =>
        endpoint is not null
        && (endpoint.Metadata.GetMetadata<DisableContentSecurityPolicyAttribute>() is not null || (!options.Value.AppliesToApp && !owners.IsReadyKit(endpoint)));

    private string Strict(HttpContext context)
    {
        var (nonce, more) = (context.GetCspNonce(), _sources.Value);
        var unsafeEval = context.GetEndpoint()?.Metadata.GetMetadata<UnsafeEvalAttribute>() is null ? "" : " 'unsafe-eval'";
        return $"default-src 'self'; script-src 'nonce-{nonce}'{unsafeEval}{more.Scripts}; style-src 'self' 'nonce-{nonce}'{more.Styles}; img-src 'self' data:{more.Images}; "
            + $"font-src 'self'{more.Fonts}; connect-src 'self'{more.Connections}; frame-src 'self'{more.Frames}; media-src 'self'{more.Media}; object-src 'none'; base-uri 'none'; "
            + $"form-action 'self'{more.Forms}; frame-ancestors 'none'";
    }

    /// <summary>What the app adds, ready to be put behind the library's own.</summary>
    private sealed class Sources(CspOptions options)
    {
        public string Scripts { get; } = Join(options.Scripts);

        public string Styles { get; } = Join(options.Styles);

        public string Images { get; } = Join(options.Images);

        public string Fonts { get; } = Join(options.Fonts);

        public string Connections { get; } = Join(options.Connections);

        public string Frames { get; } = Join(options.Frames);

        public string Media { get; } = Join(options.Media);

        public string Forms { get; } = Join(options.Forms);

        private static string Join(IEnumerable<string> sources) => string.Concat(sources.Select(source => " " + source));
    }
}
