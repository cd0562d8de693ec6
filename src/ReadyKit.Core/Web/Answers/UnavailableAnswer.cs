using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using ReadyKit.Localization;

namespace ReadyKit.Web.Answers;

/// <summary>
/// What is answered while the database cannot be reached. The page for people is made of nothing else, since whatever draws the others may
/// need the database.
/// </summary>
internal sealed class UnavailableAnswer(IOptions<ReadyKitOptions> product, ITexts texts)
{
    private const string RetryAfterSeconds = "5";

    public Task WriteAsync(HttpContext context, CancellationToken cancellationToken)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        if (!context.WantsPage())
        {
            return Task.CompletedTask;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(Page(context), cancellationToken);
    }

    private string Page(HttpContext context)
    {
        // What was sent by a form must not be sent again by itself.
        var reloads = HttpMethods.IsGet(context.Request.Method);
        var title = Encode("unavailable.title");
        var language = CultureInfo.GetCultureInfo(texts.Get("unavailable.language"));
        return $$"""
            <!doctype html>
            <html lang="{{language.Name}}" dir="{{(language.TextInfo.IsRightToLeft ? "rtl" : "ltr")}}">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">{{(reloads ? $"\n  <meta http-equiv=\"refresh\" content=\"{RetryAfterSeconds}\">" : "")}}
              <title>{{title}}</title>
              <style nonce="{{context.GetCspNonce()}}">
                :root { color-scheme: light dark; }
                body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 1rem/1.5 system-ui, sans-serif; }
                main { max-width: 26rem; padding: 2rem; text-align: center; }
                h1 { font-size: 1.5rem; }
              </style>
            </head>
            <body>
              <main>
                <h1>{{title}}</h1>
                <p>{{Encode("unavailable.sentence", ("product", product.Value.ProductName))}}</p>
                <p>{{Encode(reloads ? "unavailable.reloads" : "unavailable.notSaved")}}</p>
              </main>
            </body>
            </html>
            """;
    }

    private string Encode(string key, params (string Name, object? Value)[] values) => WebUtility.HtmlEncode(texts.Get(key, values));
}
