namespace ReadyKit.Testing;

/// <summary>What people do to buy, with the development billing.</summary>
public static class TestPayments
{
    /// <summary>Chooses a plan at one of its prices on the upgrade page, and comes to the provider's page.</summary>
    /// <param name="visitor">Somebody who may buy for the workspace.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="price">The id of the price in the settings; its default is the plan's id and the interval.</param>
    /// <param name="more">Further fields of the form.</param>
    public static async Task<WebPage> StartCheckoutAsync(
        this Visitor visitor, TestWorkspace workspace, string price = "pro-month", params IEnumerable<(string Name, string Value)> more)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(workspace);
        var path = $"/w/{workspace.Slug}/upgrade";
        var upgrade = await visitor.OpenAsync(path);
        var fields = new Dictionary<string, string> { [Visitor.TokenField] = AntiforgeryToken.ReadFrom(upgrade) };
        return await visitor.SubmitAsync(upgrade, new HtmlForm(path, "post", fields), more.Prepend(("price", price)));
    }

    /// <summary>Presses a button of the provider's page, such as <c>pay</c> or <c>decline</c>, and lands where it leads.</summary>
    /// <param name="visitor">Who is on the page.</param>
    /// <param name="page">The page.</param>
    /// <param name="action">The button's value.</param>
    public static Task<WebPage> PressAsync(this Visitor visitor, WebPage page, string action)
    {
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(page);
        return visitor.SubmitAsync(page, page.Forms[0], ("action", action));
    }

    /// <summary>Buys a plan with a card that works, and lands on the page that says so.</summary>
    /// <param name="visitor">Somebody who may buy for the workspace.</param>
    /// <param name="workspace">The workspace.</param>
    /// <param name="price">The id of the price in the settings; its default is the plan's id and the interval.</param>
    public static async Task<WebPage> BuyAsync(this Visitor visitor, TestWorkspace workspace, string price = "pro-month") =>
        await visitor.PressAsync(await visitor.StartCheckoutAsync(workspace, price), "pay");
}
