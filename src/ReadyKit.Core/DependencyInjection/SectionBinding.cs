using System.Runtime.CompilerServices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>
/// Binds options to their section, and keeps what cannot be read for <see cref="SectionOptionsValidator{TOptions}"/>: the binder would throw at the first such value, and nobody
/// would be told of the others.
/// </summary>
internal sealed class SectionBinding<TOptions>(string section, IConfiguration configuration) : IConfigureOptions<TOptions>
    where TOptions : class
{
    private static readonly ConditionalWeakTable<TOptions, List<string>> _failures = [];

    /// <summary>What could not be read into these options.</summary>
    public static IReadOnlyList<string> FailuresOf(TOptions options) => _failures.TryGetValue(options, out var found) ? found : [];

    public void Configure(TOptions options)
    {
        var values = configuration.GetSection(section);
        if (TryBind(values, options) is null)
        {
            return;
        }

        // Each setting by itself, so that one does not hide the others.
        var failures = values.GetChildren().Select(setting => TryBind(Alone(setting), options)).OfType<string>().ToList();
        _failures.AddOrUpdate(options, failures);
    }

    private IConfigurationSection Alone(IConfigurationSection setting) =>
        new ConfigurationBuilder().AddInMemoryCollection(setting.AsEnumerable()).Build().GetSection(section);

    private static string? TryBind(IConfigurationSection values, TOptions options)
    {
        try
        {
            values.Bind(options);
            return null;
        }
        catch (InvalidOperationException e)
        {
            return e.Message;
        }
    }
}
