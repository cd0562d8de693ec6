using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

[Collection(nameof(RunningSample))]
public sealed partial class WalkTests(RunningSample sample)
{
    private const string Email = "ada@example.com";

    [Fact]
    public async Task From_the_landing_page_to_a_managed_subscription()
    {
        var walker = await sample.NewWalkerAsync();
        var watch = new PageWatch(walker.Page, sample.Process.BaseAddress);

        await SignUpFromTheLandingPageAsync(walker);
        var home = await walker.ArriveInWorkspaceAsync();
        await FillTheFreePlanAsync(walker, home);
        await PayAsync(walker);
        await UsePaidPlanAsync(walker, home);
        await ManageSubscriptionAsync(walker, home);
        watch.AssertClean();
    }

    [Fact]
    public async Task Signing_out_and_in_and_resetting_the_password()
    {
        const string email = "katherine@example.com";
        const string password = "eleven quiet rivers wait";
        var walker = await sample.NewWalkerAsync();
        var watch = new PageWatch(walker.Page, sample.Process.BaseAddress);
        await walker.SignUpAsync("Katherine Johnson", email);

        await walker.SignOutAsync();
        await walker.SignInAsync(email);
        await walker.ArriveInWorkspaceAsync();
        await walker.SignOutAsync();

        await walker.FollowAsync("Forgot it?");
        await walker.FillAsync("Email", email);
        await walker.PressAsync("Send the link");
        await walker.ArriveAtAsync("/check-your-mail");
        await walker.OpenLinkFromMailAsync(email, "/reset-password");
        await walker.FillAsync("New password", password);
        await walker.PressAsync("Set password");
        await walker.ArriveAtAsync("/login");

        await walker.SignInAsync(email);
        await walker.SeeAsync("Forgot it?");
        await walker.SignInAsync(email, password);
        await walker.ArriveInWorkspaceAsync();
        watch.AssertClean();
    }

    [Fact]
    public async Task The_setup_link_of_the_banner_makes_the_administrator_once()
    {
        var walker = await sample.NewWalkerAsync();
        var watch = new PageWatch(walker.Page, sample.Process.BaseAddress);
        var link = SetupLink().Match(sample.Process.Output).Value;

        await walker.OpenAsync(link);
        await Assertions.Expect(walker.Page.GetByLabel("Name", new() { Exact = true })).ToBeFocusedAsync();
        Assert.DoesNotContain("token", walker.Page.Url, StringComparison.Ordinal);
        await walker.FillAsync("Name", "Hedy Lamarr");
        await walker.FillAsync("Email", "hedy@example.com");
        await walker.FillAsync("Password", Walker.Password);
        await walker.PressAsync("Create administrator");
        await walker.Page.WaitForURLAsync(url => !url.Contains("/setup", StringComparison.Ordinal));

        await walker.OpenAsync(link);
        await walker.SeeHeadingAsync("This link does not work");
        watch.AssertClean();
    }

    private static async Task SignUpFromTheLandingPageAsync(Walker walker)
    {
        await walker.OpenAsync("/");
        await walker.Page.Locator("a[href='/register']").First.ClickAsync();
        await walker.FillAsync("Name", "Ada Lovelace");
        await walker.FillAsync("Email", Email);
        await walker.FillAsync("Password", Walker.Password);
        await walker.PressAsync("Create account");
        await walker.FollowAsync("Open the development mailbox");
        await walker.OpenLinkFromMailAsync(Email, "/confirm-email");
        await walker.PressAsync("Confirm and continue");
    }

    private static async Task FillTheFreePlanAsync(Walker walker, string home)
    {
        await walker.OpenAsync($"{home}/projects");
        foreach (var name in new[] { "One", "Two", "Three" })
        {
            await walker.AddProjectAsync(name);
            await walker.SeeAsync(name);
        }

        await walker.AddProjectAsync("Four");
        await walker.FollowAsync("Upgrade");
        await walker.ArriveAtAsync($"{home}/upgrade");
    }

    private static async Task PayAsync(Walker walker)
    {
        await walker.PressAsync("Choose Pro");
        await walker.Page.WaitForURLAsync("**/dev/billing/**");
        await walker.PressAsync("Pay");
        await walker.Page.WaitForURLAsync("**/billing/success**");
        await walker.SeeHeadingAsync("You are on Pro");
        await walker.FollowAsync("Continue");
    }

    private static async Task UsePaidPlanAsync(Walker walker, string home)
    {
        await walker.SeeAsync("Pro");
        await walker.OpenAsync($"{home}/projects");
        await walker.AddProjectAsync("Four");
        await walker.SeeAsync("Four");
        await walker.ChooseAsync("Four", "Rename");
        await walker.FillAsync("Name", "Fourth");
        await walker.PressAsync("Save changes");
        await walker.SeeAsync("Project renamed.");
        await walker.ChooseAsync("Fourth", "Delete");
        await walker.PressAsync("Delete");
        await walker.SeeAsync("Project deleted.");
        await Assertions.Expect(walker.Page.GetByRole(AriaRole.Cell, new() { Name = "Fourth", Exact = true })).ToHaveCountAsync(0);
    }

    private static async Task ManageSubscriptionAsync(Walker walker, string home)
    {
        await InPortalAsync(walker, home, "Cancel at period end", "Ends soon");
        await InPortalAsync(walker, home, "Resume", "Active");
        await InPortalAsync(walker, home, "Cancel now", "Current plan");
    }

    private static async Task InPortalAsync(Walker walker, string home, string action, string status)
    {
        await walker.OpenAsync($"{home}/billing");
        await walker.PressAsync("Manage subscription");
        await walker.Page.WaitForURLAsync("**/dev/billing/**");
        await walker.Page.RunAndWaitForResponseAsync(
            () => walker.PressAsync(action), response => response.Request.Method == HttpMethod.Post.Method);
        await walker.SeeSoonAsync($"{home}/billing", status);
    }

    [GeneratedRegex(@"http\S+/setup\?token=\S+")]
    private static partial Regex SetupLink();
}
