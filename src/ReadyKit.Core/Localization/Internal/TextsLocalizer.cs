using System.Globalization;
using Microsoft.Extensions.Localization;

namespace ReadyKit.Localization.Internal;

/// <summary>The texts to the framework, which asks it for the messages and names that data annotations give as keys.</summary>
internal sealed class TextsLocalizer(ITexts texts) : IStringLocalizer
{
    public LocalizedString this[string name] => new(name, texts.Find(name) ?? name, resourceNotFound: texts.Find(name) is null);

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var text = this[name];
            return new(name, string.Format(CultureInfo.CurrentCulture, text.Value, arguments), text.ResourceNotFound);
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => texts.FindAll("").Select(text => new LocalizedString(text.Key, text.Value));
}
