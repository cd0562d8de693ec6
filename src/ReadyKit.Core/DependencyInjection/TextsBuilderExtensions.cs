using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReadyKit;
using ReadyKit.Localization;
using ReadyKit.Localization.Internal;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds texts.</summary>
public static class TextsBuilderExtensions
{
    /// <summary>
    /// Names resource files with texts that people read: the sentences of an app's activities, for example, each under <c>activity.</c> and its action
    /// (<c>activity.project.created</c> = <c>{actor} created the project {name}</c>). A text under one of the library's keys replaces the library's.
    /// Safe to call twice.
    /// </summary>
    /// <typeparam name="TResources">
    /// The type the files are named after, as for <c>IStringLocalizer&lt;T&gt;</c>: <c>ProjectTexts.resx</c>, <c>ProjectTexts.de.resx</c> beside <c>ProjectTexts.cs</c>.
    /// </typeparam>
    /// <param name="builder">The builder.</param>
    public static IReadyKitBuilder AddTexts<TResources>(this IReadyKitBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        AddTexts(builder.Services);
        var source = new TextSource(typeof(TResources));
        if (!builder.Services.Any(s => source.Equals(s.ImplementationInstance)))
        {
            builder.Services.AddSingleton(source);
        }

        return builder;
    }

    private static void AddTexts(IServiceCollection services)
    {
        if (services.Any(s => s.ServiceType == typeof(ErrorText)))
        {
            return;
        }

        services.AddLocalization();
        services.TryAddSingleton<ITexts, Texts>();
        services.AddSingleton<ErrorText>(provider => provider.GetRequiredService<ITexts>().Describe);
        services.AddOptions<MvcDataAnnotationsLocalizationOptions>()
            .PostConfigure<ITexts>((options, texts) => options.DataAnnotationLocalizerProvider ??= (_, _) => new TextsLocalizer(texts));
    }
}
