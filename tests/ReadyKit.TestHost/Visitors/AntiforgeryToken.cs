namespace ReadyKit.TestHost.Visitors;

/// <summary>Finds the antiforgery token in a page: each page that changes something has a form that carries it.</summary>
public static class AntiforgeryToken
{
    public static string ReadFrom(WebPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Forms
            .Select(form => form.Fields.GetValueOrDefault(Visitor.TokenField))
            .FirstOrDefault(value => value is not null)
            ?? throw new InvalidOperationException($"{page.Path} ({(int)page.Status}) carries no antiforgery token.");
    }
}
