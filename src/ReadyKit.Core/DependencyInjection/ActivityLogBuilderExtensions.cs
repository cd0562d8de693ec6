using Microsoft.Extensions.DependencyInjection.Extensions;
using ReadyKit.ActivityLog;
using ReadyKit.ActivityLog.Internal;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds to the activity log.</summary>
public static class ActivityLogBuilderExtensions
{
    /// <summary>
    /// Names the resources with the sentences of an app's activities, each under <c>activity.</c> and its action:
    /// <c>activity.project.created</c> = <c>{actor} created the project {name}</c>. A sentence for one of the library's actions replaces the
    /// library's. Safe to call twice.
    /// </summary>
    /// <typeparam name="TResources">The type the resource files are named after, as for <c>IStringLocalizer&lt;T&gt;</c>.</typeparam>
    /// <param name="builder">The builder.</param>
    public static IReadyKitBuilder AddActivityTexts<TResources>(this IReadyKitBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var source = new ActivityTextSource(typeof(TResources));
        if (!builder.Services.Any(s => source.Equals(s.ImplementationInstance)))
        {
            builder.Services.AddSingleton(source);
        }

        return builder;
    }

    internal static IReadyKitBuilder AddActivityLog(this IReadyKitBuilder builder)
    {
        builder.Services.AddLocalization();
        builder.Services.TryAddSingleton<ActivityTexts>();
        builder.Services.TryAddScoped<IActivityLog, ActivityLogWriter>();
        return builder;
    }
}
