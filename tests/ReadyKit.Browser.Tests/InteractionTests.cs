using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

[Collection(nameof(RunningSample))]
public sealed class InteractionTests(RunningSample sample)
{
    [Fact]
    public async Task A_dialog_that_saves_stays_open_until_it_knows_the_answer()
    {
        var walker = await sample.NewWalkerAsync();
        var home = await walker.SignUpAsync("John Backus", "john@example.com");
        await walker.OpenAndSettleAsync($"{home}/projects");
        var answer = new TaskCompletionSource();
        await walker.Page.RouteAsync("**/projects", async route =>
        {
            if (route.Request.Method != "POST")
            {
                await route.ContinueAsync();
                return;
            }

            await answer.Task;
            await route.FulfillAsync(new()
            {
                Status = 400, ContentType = "application/problem+json", Body = """{"title":"Bad Request","status":400,"code":"busy","detail":"Try again in a moment."}""",
            });
        });

        await walker.Page.GetByRole(AriaRole.Button, new() { Name = "New project" }).First.ClickAsync();
        var name = walker.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox);
        await name.FillAsync("Compiler");
        await name.PressAsync("Enter");
        await walker.Page.Keyboard.PressAsync("Escape");
        answer.SetResult();

        await Assertions.Expect(walker.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Alert)).ToContainTextAsync("Try again in a moment.");
        await Assertions.Expect(name).ToHaveValueAsync("Compiler");
        await walker.PressAsync("Cancel");
        await Assertions.Expect(name).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_search_that_found_nothing_can_be_typed_over()
    {
        var walker = await sample.NewWalkerAsync();
        var home = await walker.SignUpAsync("Edsger Dijkstra", "edsger@example.com");
        await walker.OpenAndSettleAsync($"{home}/projects");
        await walker.AddProjectAsync("Shortest path");
        var search = walker.Page.GetByRole(AriaRole.Searchbox);

        await search.FillAsync("zzz");
        await Assertions.Expect(walker.Page.GetByText("Nothing found")).ToBeVisibleAsync();
        await search.FillAsync("");
        await walker.Page.WaitForTimeoutAsync(400);
        await Assertions.Expect(search).ToBeFocusedAsync();
        await walker.Page.Keyboard.TypeAsync("short");

        await Assertions.Expect(search).ToHaveValueAsync("short");
        await Assertions.Expect(walker.Page.GetByText("Shortest path").First).ToBeVisibleAsync();
    }
}
