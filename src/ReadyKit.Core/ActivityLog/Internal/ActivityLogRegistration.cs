using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ReadyKit.ActivityLog.Internal;

/// <summary>What the activity log is made of.</summary>
internal static class ActivityLogRegistration
{
    public static IReadyKitBuilder AddActivityLog(this IReadyKitBuilder builder)
    {
        builder.AddTexts<ActivityLogTexts>();
        builder.Services.TryAddSingleton<ActivityTexts>();
        builder.Services.TryAddScoped<IActivityLog, ActivityLogWriter>();
        return builder;
    }
}
