using System.Text.Json;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpsPolicy;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ReadyKit.Web.Answers;
using ReadyKit.Web.Guards;
using ReadyKit.Web.Headers;
using ReadyKit.Web;

namespace Microsoft.Extensions.DependencyInjection;

internal static class WebServices
{
    public static void AddWeb(this IReadyKitBuilder builder)
    {
        var services = builder.Services;
        var isDevelopment = builder.Environment.IsDevelopment();
        builder.AddTexts<ProblemTexts>();
        services.AddProblemDetails();
        services.PostConfigure<ProblemDetailsOptions>(CompleteProblems);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<LoggerFilterOptions>, LogLevels>());
        services.Configure<AspNetCore.Mvc.CookieTempDataProviderOptions>(o => ConfigureTempData(o.Cookie, isDevelopment));
        services.Configure<AspNetCore.Mvc.MvcOptions>(o => AddFilters(o.Filters));
        services.AddAntiforgery(o => ConfigureAntiforgery(o, isDevelopment));
        services.Configure<KestrelServerOptions>(o => o.AddServerHeader = false);
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = false);
        services.Configure<JsonOptions>(o => ConfigureJson(o.SerializerOptions));
        services.Configure<AspNetCore.Mvc.JsonOptions>(o => ConfigureJson(o.JsonSerializerOptions));
        services.Configure<HstsOptions>(ConfigureHsts);
        builder.AddReadyKitOptions<CspOptions, CspOptionsValidator>(CspOptions.Section);
        builder.AddKeyRing();
        AddPipeline(services);
    }

    private static void AddPipeline(IServiceCollection services)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<HostFilteringOptions>, AllowedHosts>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<ForwardedHeadersOptions>, TrustedProxies>());
        services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, SecurityHeadersFirst>());
        services.AddAccess();
        services.TryAddEnumerable(ServiceDescriptor.Transient<IStartupFilter, MissingFeatureCheck>());
        services.TryAddEnumerable(ServiceDescriptor.Transient<IStartupFilter, PipelineClashes>());
        services.TryAddSingleton<EndpointOwners>();
        services.TryAddSingleton<ClosedByDefault>();
        services.AddSingleton<IAuthorizationHandler>(p => p.GetRequiredService<ClosedByDefault>());
        services.AddSingleton<IPostConfigureOptions<AuthorizationOptions>>(p => p.GetRequiredService<ClosedByDefault>());
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService, PipelineCheck>());
        services.TryAddSingleton<PipelineState>();
        services.TryAddSingleton<ContentSecurityPolicy>();
        services.TryAddSingleton<UnavailableAnswer>();
        services.TryAddSingleton<ErrorAnswers>();
        services.AddExceptionHandler<FailureHandler>();
    }

    private static void AddFilters(AspNetCore.Mvc.Filters.FilterCollection filters)
    {
        filters.Add<PageMethodGuard>();
        filters.Add<FormTokenFilter>();
    }

    // After what the app has to say.
    private static void CompleteProblems(ProblemDetailsOptions options)
    {
        var own = options.CustomizeProblemDetails;
        options.CustomizeProblemDetails = context =>
        {
            own?.Invoke(context);
            ProblemAnswers.Complete(context.HttpContext, context.ProblemDetails);
        };
    }

    private static void ConfigureHsts(HstsOptions options) => options.MaxAge = TimeSpan.FromDays(365);

    private static void ConfigureAntiforgery(AntiforgeryOptions options, bool isDevelopment)
    {
        options.HeaderName = "X-CSRFToken";
        options.FormFieldName = "csrf_token";
        options.Cookie.Name = isDevelopment ? "readykit-antiforgery" : "__Host-readykit-antiforgery";
        options.Cookie.SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        // Lax, so that a link in a web mailer does not replace the cookie that the forms in other tabs go with; CrossSiteGuard asks for more anyway.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
    }

    private static void ConfigureTempData(CookieBuilder cookie, bool isDevelopment)
    {
        cookie.Name = isDevelopment ? "readykit-notice" : "__Host-readykit-notice";
        cookie.SecurePolicy = isDevelopment ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        cookie.Path = "/";
    }

    private static void ConfigureJson(JsonSerializerOptions options)
    {
        options.AllowDuplicateProperties = false;
        options.MaxDepth = 32;
        options.Converters.Add(new StrictStringConverter());
        options.Converters.Add(new OwnEnumConverter());
    }
}
