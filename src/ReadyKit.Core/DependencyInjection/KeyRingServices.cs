using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ReadyKit.Web.KeyRing;

namespace Microsoft.Extensions.DependencyInjection;

internal static class KeyRingServices
{
    public static void AddKeyRing(this IReadyKitBuilder builder)
    {
        builder.AddReadyKitOptions<KeyRingOptions, KeyRingOptionsValidator>(KeyRingOptions.Section);
        var services = builder.Services;
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<KeyManagementOptions>, KeyRingProtection>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<KeyRingCheck>, KeyRingCheck.Validator>());
        services.AddOptions<KeyRingCheck>().ValidateOnStart();
    }
}
