using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ReadyKit.Access;
using ReadyKit.Access.Internal;
using ReadyKit.Web;

namespace Microsoft.Extensions.DependencyInjection;

internal static class AccessServices
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddAuthorization();
        // What the framework or the host answers stays, behind what ReadyKit answers.
        var inner = services.Last(s => s.ServiceType == typeof(IAuthorizationMiddlewareResultHandler));
        services.Remove(inner);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler>(provider => new AccessOutcomes(Create(provider, inner), provider.GetServices<EndpointNeed>()));
        services.TryAddScoped<CallerScope>();
        services.TryAddScoped<ICurrentActor, CurrentActor>();
        services.TryAddSingleton<HubAccess>();
        services.Configure<HubOptions>(o => o.AddFilter<HubAccess>());
    }

    private static IAuthorizationMiddlewareResultHandler Create(IServiceProvider provider, ServiceDescriptor descriptor) =>
        (IAuthorizationMiddlewareResultHandler)(descriptor.ImplementationInstance
            ?? descriptor.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, descriptor.ImplementationType!));

    /// <summary>Has endpoints with an attribute refused at start until <see cref="AddAccessHandler{THandler}"/> is called for it.</summary>
    public static void AddAccessNeed<TAttribute>(this IServiceCollection services, string line)
        where TAttribute : AccessRequirementAttribute =>
        services.AddSingleton(new EndpointNeed(typeof(TAttribute), line));

    /// <summary>Has a handler decide about attributes.</summary>
    /// <param name="services">The app's services.</param>
    /// <param name="isFirst">Whether it decides before those that are there: what enters the workspace comes before what asks for its plan.</param>
    /// <param name="attributes">The attributes.</param>
    public static void AddAccessHandler<THandler>(this IServiceCollection services, bool isFirst, params Type[] attributes)
        where THandler : class, IAuthorizationHandler
    {
        var handler = ServiceDescriptor.Scoped<IAuthorizationHandler, THandler>();
        if (services.Any(s => s.ServiceType == handler.ServiceType && !s.IsKeyedService && s.ImplementationType == typeof(THandler)))
        {
            return;
        }

        services.Insert(isFirst ? 0 : services.Count, handler);
        foreach (var need in services.Where(s => !s.IsKeyedService).Select(s => s.ImplementationInstance).OfType<EndpointNeed>().Where(n => attributes.Contains(n.Attribute)))
        {
            need.IsMet = true;
        }
    }
}
