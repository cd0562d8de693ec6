using System.Globalization;
using Microsoft.Extensions.Options;
using ReadyKit.Localization;

namespace ReadyKit.Mail.Internal;

/// <summary>Puts a mail into words, in the language of whoever reads it.</summary>
internal sealed class MailWriter(ITexts texts, IOptions<ReadyKitOptions> options)
{
    public MailContent Write(LocalizedMail mail)
    {
        var values = new Dictionary<string, object?>(mail.Arguments) { ["product"] = options.Value.ProductName };
        return InCulture(mail.Culture, () => new MailContent
        {
            To = mail.To,
            Subject = Require(mail.Template, "subject", values),
            Paragraphs = Require(mail.Template, "text", values).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            ActionLabel = Find(mail.Template, "action", values),
            ActionUrl = mail.ActionUrl,
            Footnote = Find(mail.Template, "footnote", values),
            Culture = CultureInfo.CurrentUICulture,
        });
    }

    private string? Find(string template, string part, Dictionary<string, object?> values)
    {
        var key = $"mail.{template}.{part}";
        return texts.Find(key) is null ? null : texts.Get(key, values);
    }

    private string Require(string template, string part, Dictionary<string, object?> values) =>
        Find(template, part, values) ?? throw new ArgumentException(
            $"No resource has the text mail.{template}.{part}. Add it to the resource file that builder.AddTexts<…>() names.", nameof(template));

    private static T InCulture<T>(CultureInfo? culture, Func<T> write)
    {
        var (ui, current) = (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture);
        (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (culture ?? ui, culture ?? current);
        try
        {
            return write();
        }
        finally
        {
            (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (ui, current);
        }
    }
}
