using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace ReadyKit.Ui;

/// <summary>Takes the routes away from pages that the host switched off.</summary>
internal sealed class DisabledPages(IOptions<UiOptions> options) : IConfigureOptions<RazorPagesOptions>, IPageRouteModelConvention
{
    public void Configure(RazorPagesOptions pages) => pages.Conventions.Add(this);

    public void Apply(PageRouteModel model)
    {
        var disabled = model.Selectors
            .Where(s => Contains(options.Value, s.AttributeRouteModel?.Template))
            .ToList();
        foreach (var selector in disabled)
        {
            model.Selectors.Remove(selector);
        }
    }

    public static bool Contains(UiOptions options, string? route) =>
        route is not null && options.DisabledPages.Any(d => Plain(d).Equals(Plain(route), StringComparison.OrdinalIgnoreCase));

    private static string Plain(string route) => route.Trim('/', '~');
}
