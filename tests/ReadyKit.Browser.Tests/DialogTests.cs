using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

[Collection(nameof(RunningSample))]
public sealed class DialogTests(RunningSample sample)
{
    [Fact]
    [Trait("Case", "WB-17")]
    public async Task The_focus_comes_back_after_a_dialog_and_the_enter_key_deletes_nothing()
    {
        var walker = await sample.NewWalkerAsync();
        var home = await walker.SignUpAsync("Kathleen Booth", "kathleen@example.com");
        await walker.OpenAndSettleAsync($"{home}/projects");
        var (page, keys) = (walker.Page, walker.Page.Keyboard);

        // The button that opened the dialog goes away with the first project.
        await page.GetByRole(AriaRole.Button, new() { Name = "Create the first project" }).PressAsync("Enter");
        await Assertions.Expect(Field(page)).ToBeFocusedAsync();
        await keys.TypeAsync("Assembler");
        await keys.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#content")).ToBeFocusedAsync();

        var open = page.GetByRole(AriaRole.Button, new() { Name = "New project" });
        await open.PressAsync("Enter");
        await Assertions.Expect(Field(page)).ToBeFocusedAsync();
        await keys.PressAsync("Escape");
        await Assertions.Expect(open).ToBeFocusedAsync();

        // From a menu, which is gone by then, it comes back to the menu's button.
        await OpenDeletionAsync(page);
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Cancel" })).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(Actions(page)).ToBeFocusedAsync();
        await Assertions.Expect(Cell(page, "Assembler")).ToBeVisibleAsync();

        // What is refused is said inside; what somebody else deleted is deleted.
        await RefuseDeletionAsync(page, 403);
        await OpenDeletionAsync(page);
        await walker.PressAsync("Delete");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert)).ToHaveTextAsync("Your role does not allow this.");
        await walker.PressAsync("Cancel");
        await RefuseDeletionAsync(page, 404);
        await OpenDeletionAsync(page);
        await walker.PressAsync("Delete");
        await walker.SeeAsync("Project deleted.");
    }

    [Fact]
    public async Task A_member_who_meets_the_limit_is_sent_to_an_administrator_and_what_was_typed_stays()
    {
        var walker = await sample.NewWalkerAsync();
        var home = await walker.SignUpAsync("Mary Kenneth Keller", "keller@example.com");
        await walker.OpenAndSettleAsync($"{home}/projects");
        await walker.Page.RouteAsync("**/projects", route => route.Request.Method == "POST"
            ? route.FulfillAsync(Problem(402, "limit_reached", "The Free plan has room for 3 projects."))
            : route.ContinueAsync());
        await walker.Page.EvaluateAsync("ReadyKit.context.workspace.permissions = ['projects.write']");

        await walker.AddProjectAsync("BASIC");
        var dialog = walker.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog.GetByRole(AriaRole.Alert))
            .ToHaveTextAsync("The Free plan has room for 3 projects. Ask an administrator of this workspace.");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Link)).ToHaveCountAsync(0);

        await walker.Page.Keyboard.PressAsync("Escape");
        await walker.Page.Mouse.ClickAsync(5, 5);
        await Assertions.Expect(Field(walker.Page)).ToHaveValueAsync("BASIC");
        await walker.PressAsync("Cancel");
        await Assertions.Expect(dialog).ToBeHiddenAsync();
    }

    private static ILocator Field(IPage page) => page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox);

    private static ILocator Actions(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Actions for Assembler" });

    private static ILocator Cell(IPage page, string text) => page.GetByRole(AriaRole.Cell, new() { Name = text, Exact = true });

    private static async Task OpenDeletionAsync(IPage page)
    {
        await Actions(page).PressAsync("Enter");
        await page.Locator(".v-menu").GetByText("Delete", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    private static Task RefuseDeletionAsync(IPage page, int status) => page.RouteAsync("**/projects/*", route =>
        route.Request.Method == "DELETE" ? route.FulfillAsync(Problem(status, "refused", null)) : route.ContinueAsync());

    private static RouteFulfillOptions Problem(int status, string code, string? detail) => new()
    {
        Status = status,
        ContentType = "application/problem+json",
        Body = System.Text.Json.JsonSerializer.Serialize(new { title = "In the words of the protocol", status, code, detail }),
    };
}
