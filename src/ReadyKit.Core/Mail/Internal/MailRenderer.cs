using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using ReadyKit.Localization;

namespace ReadyKit.Mail.Internal;

/// <summary>Makes the two parts of a mail. Everything that comes from people is encoded.</summary>
internal sealed class MailRenderer(ITexts texts, IOptions<ReadyKitOptions> options)
{
    private const string Font = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

    private static readonly HtmlEncoder _html = HtmlEncoder.Create(UnicodeRanges.All);

    private string Product => MailText.OneLine(options.Value.ProductName);

    public string RenderText(MailContent mail)
    {
        var lines = new List<string>(mail.Paragraphs.Select(MailText.OneLine));
        if (mail.ActionUrl is { } url)
        {
            lines.Add($"{MailText.OneLine(mail.ActionLabel ?? texts.Get("mail.open"))}:\r\n{url.AbsoluteUri}");
        }

        if (mail.Footnote is { } footnote)
        {
            lines.Add(MailText.OneLine(footnote));
        }

        lines.Add($"-- \r\n{Product}");
        return string.Join("\r\n\r\n", lines) + "\r\n";
    }

    public string RenderHtml(MailContent mail)
    {
        var culture = mail.Culture ?? CultureInfo.CurrentUICulture;
        var html = new StringBuilder();
        html.Append(null, $"""
            <!DOCTYPE html>
            <html lang="{culture.Name}" dir="{(culture.TextInfo.IsRightToLeft ? "rtl" : "ltr")}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light">
            <title>{Encode(mail.Subject)}</title>
            </head>
            <body style="margin:0;padding:24px 12px;background:#fafafa;color:#18181b;{Font}">
            <div style="max-width:520px;margin:0 auto;padding:28px 24px;background:#ffffff;border:1px solid #e4e4e7;border-radius:10px">
            <p style="margin:0 0 24px;font-size:15px;font-weight:600">{Encode(Product)}</p>

            """);
        foreach (var paragraph in mail.Paragraphs)
        {
            html.Append(null, $"""<p style="margin:0 0 16px;font-size:15px;line-height:1.6;overflow-wrap:anywhere">{Encode(paragraph)}</p>""").Append('\n');
        }

        AppendAction(html, mail);
        AppendFootnote(html, mail.Footnote);
        return html.Append("</div>\n</body>\n</html>\n").ToString();
    }

    private static void AppendFootnote(StringBuilder html, string? footnote)
    {
        if (footnote is not null)
        {
            html.Append(null, $"""<p style="margin:24px 0 0;font-size:13px;line-height:1.5;color:#71717a">{Encode(footnote)}</p>""").Append('\n');
        }
    }

    private void AppendAction(StringBuilder html, MailContent mail)
    {
        if (mail.ActionUrl is not { } url)
        {
            return;
        }

        var link = Encode(url.AbsoluteUri);
        html.Append(null, $"""
            <p style="margin:24px 0"><a href="{link}" style="display:inline-block;padding:11px 20px;background:#18181b;color:#ffffff;border-radius:8px;font-size:15px;font-weight:600;text-decoration:none">{Encode(mail.ActionLabel ?? texts.Get("mail.open"))}</a></p>
            <p style="margin:0 0 16px;font-size:13px;line-height:1.5;color:#71717a;overflow-wrap:anywhere">{Encode(texts.Get("mail.address"))} <a href="{link}" style="color:#71717a">{link}</a></p>

            """);
    }

    private static string Encode(string text) => _html.Encode(MailText.OneLine(text));
}
