using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ReadyKit;
using ReadyKit.Ui;
using ReadyKit.Ui.Client;
using ReadyKit.Ui.Links;
using ReadyKit.Ui.Pages.Accounts;
using ReadyKit.Ui.Pages.ActivityLog;
using ReadyKit.Ui.Pages.Billing;
using ReadyKit.Ui.Pages.Development;
using ReadyKit.Ui.Pages.Errors;
using ReadyKit.Ui.Pages.Profile;
using ReadyKit.Ui.Pages.Shared;
using ReadyKit.Ui.Pages.Workspaces;
using ReadyKit.Ui.Shell;
using ReadyKit.Ui.WebAssets;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds ReadyKit's pages to an app.</summary>
public static class ReadyKitUiBuilderExtensions
{
    /// <summary>
    /// Adds the pages: sign-in and registration, workspaces, billing, profile and errors. An app overrides a page by one of its own at the same
    /// path, such as <c>Pages/Accounts/Login.cshtml</c>, and so each partial in <c>Pages/Shared/Kit</c>. Safe to call twice.
    /// </summary>
    /// <param name="builder">What <c>AddReadyKit</c> returned.</param>
    /// <param name="configure">Changes the options after <c>ReadyKit:Ui</c> was read.</param>
    public static IReadyKitBuilder AddUi(this IReadyKitBuilder builder, Action<UiOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = builder.AddReadyKitOptions<UiOptions, UiOptionsValidator>(UiOptions.Section);
        if (configure is not null)
        {
            options.Configure(configure);
        }

        AddTexts(builder);
        builder.Services.AddRazorPages().AddApplicationPart(typeof(UiOptions).Assembly);
        builder.Services.TryAddSingleton<KnownPages>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<UiOptions>, UiPagesValidator>());
        builder.Services.TryAddSingleton<KnownIcons>();
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<UiOptions>, UiIconsValidator>());
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<UiOptions>, UiPermissionsValidator>());
        builder.Services.TryAddSingleton<ReachablePages>();
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IConfigureOptions<RazorPagesOptions>, ReachablePages>(p => p.GetRequiredService<ReachablePages>()));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IEndpointModule, PagesEndpoints>());
        builder.Services.TryAddSingleton<AssetUrls>();
        builder.Services.TryAddSingleton<LinkTokens>();
        builder.Services.TryAddSingleton<WorkspaceMenu>();
        builder.Services.TryAddScoped<IPageShell, PageShell>();
        return builder;
    }

    private static void AddTexts(IReadyKitBuilder builder) => builder
        .AddTexts<KitTexts>()
        .AddTexts<FrameTexts>()
        .AddTexts<AccountPageTexts>()
        .AddTexts<ActivityPageTexts>()
        .AddTexts<BillingPageTexts>()
        .AddTexts<DevelopmentPageTexts>()
        .AddTexts<ErrorPageTexts>()
        .AddTexts<ProfilePageTexts>()
        .AddTexts<WorkspacePageTexts>();
}
