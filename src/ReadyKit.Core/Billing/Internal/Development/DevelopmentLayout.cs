using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ReadyKit.Billing.Internal.Development;

/// <summary>What the development provider's pages have in common.</summary>
internal static class DevelopmentLayout
{
    /// <summary>A whole page.</summary>
    public static IResult Page(HttpContext context, string title, DevelopmentHtml content)
    {
        context.Response.Headers.CacheControl = "no-store";
        var product = context.RequestServices.GetRequiredService<IOptions<ReadyKitOptions>>().Value.ProductName;
        var page = DevelopmentHtml.Of(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="robots" content="noindex">
            <link rel="icon" href="data:,">
            <title>{title} · Development billing</title>
            <style nonce="{context.GetCspNonce()}">{DevelopmentStyle.Css}</style>
            </head>
            <body>
            <header class="top"><a class="brand" href="/"><span class="mark" aria-hidden="true">{StringInfo.GetNextTextElement(product).ToUpperInvariant()}</span>{product}</a><a class="badge" href="{DevelopmentPaths.Control}">Development billing</a></header>
            <main>{content}</main>
            <footer>No money moves here. This provider exists to try subscriptions with and does not run in production.</footer>
            </body>
            </html>
            """);
        return Results.Content(page.ToString(), "text/html; charset=utf-8");
    }

    /// <summary>A form that carries the token against forged posts.</summary>
    public static DevelopmentHtml Form(HttpContext context, string action, DevelopmentHtml content)
    {
        var token = context.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return DevelopmentHtml.Of(
            $"""<form method="post" action="{action}"><input type="hidden" name="{token.FormFieldName}" value="{token.RequestToken}">{content}</form>""");
    }

    /// <summary>A button that sends its form with an action.</summary>
    public static DevelopmentHtml Button(string action, string label, string style = "outlined") =>
        DevelopmentHtml.Of($"""<button name="action" value="{action}" class="{style}">{label}</button>""");

    /// <summary>A dot in a colour, and a word.</summary>
    public static DevelopmentHtml Status(string colour, string word) =>
        DevelopmentHtml.Of($"""<span class="status"><span class="dot {colour}" aria-hidden="true"></span>{word}</span>""");

    /// <summary>The posted action; <see langword="null"/> when the form was not one of ours.</summary>
    public static async Task<string?> ReadActionAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType || !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            return null;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return form["action"].ToString();
    }
}
