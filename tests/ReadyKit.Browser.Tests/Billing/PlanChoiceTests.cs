using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests.Billing;

[Collection(nameof(RunningSample))]
public sealed class PlanChoiceTests(RunningSample sample)
{
    [Theory]
    [InlineData(1280, 800)]
    [InlineData(390, 844)]
    public async Task A_year_is_chosen_with_the_keyboard_and_bought(int width, int height)
    {
        var walker = await sample.NewWalkerAsync(options => options.ViewportSize = new ViewportSize { Width = width, Height = height });
        var home = await walker.SignUpAsync("Barbara Liskov", $"barbara{width}@example.com");
        await walker.OpenAndSettleAsync($"{home}/upgrade");
        var pro = walker.Page.GetByRole(AriaRole.Region, new() { Name = "Pro" });
        await Assertions.Expect(pro).ToContainTextAsync("$29 per month");

        await walker.Page.GetByRole(AriaRole.Radio, new() { Name = "Monthly" }).FocusAsync();
        await walker.Page.Keyboard.PressAsync("ArrowRight");

        await Assertions.Expect(walker.Page.GetByRole(AriaRole.Radio, new() { Name = "Yearly Save 16%" })).ToBeFocusedAsync();
        await Assertions.Expect(pro).ToContainTextAsync("$290 per year");
        await Assertions.Expect(pro).ToContainTextAsync("$58 less than paid monthly");
        Assert.Empty(await Accessibility.FindBarriersAsync(walker.Page));
        await walker.PressAsync("Choose Pro");
        await walker.PressAsync("Pay");
        await walker.SeeHeadingAsync("You are on Pro");
        await walker.OpenAndSettleAsync($"{home}/billing");
        await Assertions.Expect(walker.Page.GetByRole(AriaRole.Region, new() { Name = "Pro" })).ToContainTextAsync("$290 per year");
    }

    [Fact]
    public async Task Whoever_subscribes_sees_what_is_paid_and_changes_to_the_year()
    {
        var walker = await sample.NewWalkerAsync();
        var home = await walker.SignUpAsync("Karen Jones", "karen@example.com");
        await walker.OpenAndSettleAsync($"{home}/upgrade");
        await walker.PressAsync("Choose Pro");
        await walker.PressAsync("Pay");
        await walker.SeeHeadingAsync("You are on Pro");

        await walker.OpenAndSettleAsync($"{home}/upgrade");
        var pro = walker.Page.GetByRole(AriaRole.Region, new() { Name = "Pro" });
        await Assertions.Expect(pro).ToContainTextAsync("Your plan");
        await Assertions.Expect(pro.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await walker.Page.GetByRole(AriaRole.Radio, new() { Name = "Yearly" }).CheckAsync();

        await Assertions.Expect(pro).ToContainTextAsync("You pay $29 per month now");
        Assert.Empty(await Accessibility.FindBarriersAsync(walker.Page));
        await walker.PressAsync("Pay by the year");
        await walker.PressAsync("Confirm");
        await walker.FollowAsync("Back to the app");
        await walker.ArriveAtAsync($"{home}/billing");
        await Assertions.Expect(walker.Page.GetByRole(AriaRole.Region, new() { Name = "Pro" })).ToContainTextAsync("$290 per year");
    }
}
