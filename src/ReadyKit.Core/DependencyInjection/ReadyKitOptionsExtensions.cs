using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers options the one way ReadyKit's packages do.</summary>
public static class ReadyKitOptionsExtensions
{
    /// <summary>
    /// Binds <typeparamref name="TOptions"/> to a configuration section and has <typeparamref name="TValidator"/> check it when the app
    /// starts; messages name the configuration key. Safe to call twice.
    /// </summary>
    public static OptionsBuilder<TOptions> AddReadyKitOptions<TOptions, TValidator>(this IReadyKitBuilder builder, string section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = builder.Services.AddOptions<TOptions>();
        if (builder.Services.Any(s => s.ImplementationInstance is SectionOptionsValidator<TOptions>))
        {
            return options;
        }

        builder.Services.AddSingleton<IValidateOptions<TOptions>>(new SectionOptionsValidator<TOptions>(section, new TValidator()));
        builder.Services.AddSingleton<IConfigureOptions<TOptions>>(p => new SectionBinding<TOptions>(section, p.GetRequiredService<IConfiguration>()));
        builder.Services.AddSingleton<IOptionsChangeTokenSource<TOptions>>(
            p => new ConfigurationChangeTokenSource<TOptions>(p.GetRequiredService<IConfiguration>().GetSection(section)));
        return options.ValidateOnStart();
    }
}
