using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ReadyKit.Ui;

/// <summary>Takes the routes away from pages that the host switched off, and outside Development from those of developers.</summary>
internal sealed class UnreachablePages(IOptions<UiOptions> options, IHostEnvironment environment) : IConfigureOptions<RazorPagesOptions>, IPageRouteModelConvention
{
    private const string DevelopmentPrefix = "dev/";

    public void Configure(RazorPagesOptions pages) => pages.Conventions.Add(this);

    public void Apply(PageRouteModel model)
    {
        foreach (var selector in model.Selectors.Where(s => IsUnreachable(s.AttributeRouteModel?.Template)).ToList())
        {
            model.Selectors.Remove(selector);
        }
    }

    public static bool IsDisabled(UiOptions options, string route) =>
        options.DisabledPages.Any(d => Plain(d).Equals(Plain(route), StringComparison.OrdinalIgnoreCase));

    private static string Plain(string route) => route.Trim('/', '~');

    private bool IsUnreachable(string? route) =>
        route is not null
        && (IsDisabled(options.Value, route)
            || (!environment.IsDevelopment() && Plain(route).StartsWith(DevelopmentPrefix, StringComparison.Ordinal)));
}
