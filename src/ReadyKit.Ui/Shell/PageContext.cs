using Microsoft.AspNetCore.Http;

namespace ReadyKit.Ui.Shell;

/// <summary>What every page's script is told, as <c>ReadyKit.context</c>.</summary>
internal sealed record PageContext(
    string Product, string Base, string Icons, PageBrand Brand, PersonView? User, object? Workspace, string? Flash)
{
    public static PageContext From(ShellView shell, UiOptions options, HttpRequest request, string icons, string? flash) => new(
        shell.Product,
        request.PathBase.Value ?? "",
        icons,
        PageBrand.From(options),
        shell.Person,
        shell.Workspace,
        flash);
}
