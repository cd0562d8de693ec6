using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ReadyKit.Billing;

namespace ReadyKit.Ui;

/// <summary>
/// Takes the routes away from pages that the host switched off, from those for developers outside Development, and from those of billing
/// while nothing can be bought.
/// </summary>
internal sealed class ReachablePages(IOptions<UiOptions> options, IHostEnvironment environment, IServiceProviderIsService services, KnownPages known)
    : IConfigureOptions<RazorPagesOptions>, IPageRouteModelConvention
{
    private static readonly string[] _billing = ["w/{slug}/billing", "w/{slug}/billing/portal", "w/{slug}/upgrade", "billing/success"];

    /// <summary>The routes that can be linked to.</summary>
    public IReadOnlyList<string> Routes => field ??= [.. known.Routes.Where(Contains)];

    public static bool AreSame(string route, string other) => Plain(route).Equals(Plain(other), StringComparison.OrdinalIgnoreCase);

    public void Configure(RazorPagesOptions pages) => pages.Conventions.Add(this);

    public void Apply(PageRouteModel model)
    {
        var taken = model.Selectors.Where(s => s.AttributeRouteModel?.Template is { } route && !Contains(route)).ToList();
        foreach (var selector in taken)
        {
            model.Selectors.Remove(selector);
        }
    }

    public bool Contains(string route)
    {
        var plain = Plain(route);
        return !DisabledPages().Any(d => AreSame(d, route))
            && (environment.IsDevelopment() || !plain.StartsWith("dev/", StringComparison.Ordinal))
            && (!_billing.Contains(plain) || services.IsService(typeof(IBilling)));
    }

    private IEnumerable<string> DisabledPages()
    {
        try
        {
            return options.Value.DisabledPages;
        }
        catch (OptionsValidationException)
        {
            // Routes are read before the start, which is refused with the reason in a moment.
            return [];
        }
    }

    private static string Plain(string route) => route.Trim('/', '~');
}
