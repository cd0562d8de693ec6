using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using ReadyKit.Cli;

namespace ReadyKit.Core.Tests.Localization;

/// <summary>The sample in a language of its own: every text stands in brackets, so that what does not is no text of a resource file.</summary>
public sealed class PseudoHost : CoreHost
{
    internal PseudoTerminal Terminal { get; } = new();

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton<IStringLocalizerFactory, Factory>();
        services.AddSingleton<ITerminal>(Terminal);
    }

    private sealed class Factory : IStringLocalizerFactory
    {
        private readonly ResourceManagerStringLocalizerFactory _inner = new(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);

        public IStringLocalizer Create(Type resourceSource) => new Localizer(_inner.Create(resourceSource));

        public IStringLocalizer Create(string baseName, string location) => new Localizer(_inner.Create(baseName, location));
    }

    private sealed class Localizer(IStringLocalizer inner) : IStringLocalizer
    {
        public LocalizedString this[string name] => Bracket(inner[name]);

        public LocalizedString this[string name, params object[] arguments] => Bracket(inner[name, arguments]);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => inner.GetAllStrings(includeParentCultures).Select(Bracket);

        // The code of a language is read by no person.
        private static LocalizedString Bracket(LocalizedString text) =>
            text.Name.EndsWith(".language", StringComparison.Ordinal) ? text : new LocalizedString(text.Name, BracketedText.Open + text.Value + BracketedText.Close);
    }
}
