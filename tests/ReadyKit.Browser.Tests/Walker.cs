using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

/// <summary>A person in front of a browser, and what people do in the sample.</summary>
public sealed partial class Walker(IPage page)
{
    public const string Password = "seven green bicycles sing";

    public IPage Page { get; } = page;

    public Task OpenAsync(string path) => Page.GotoAsync(path);

    /// <summary>Opens a page and waits until its script has put everything in place.</summary>
    public async Task OpenAndSettleAsync(string path)
    {
        await Page.GotoAsync(path);
        await Assertions.Expect(Page.Locator("[aria-busy='true']")).ToHaveCountAsync(0);
    }

    public Task FillAsync(string label, string value) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(value);

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task FollowAsync(string link) =>
        Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    public Task ArriveAtAsync(string path) => Page.WaitForURLAsync($"**{path}");

    public Task SeeAsync(string text) => Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync();

    /// <summary>Opens a page again and again until it shows a text: it follows from work in the background.</summary>
    public async Task SeeSoonAsync(string path, string text)
    {
        for (var tries = 0; tries < 75; tries++)
        {
            await OpenAndSettleAsync(path);
            if (await Page.GetByText(text).First.IsVisibleAsync())
            {
                return;
            }

            await Page.WaitForTimeoutAsync(200);
        }

        await SeeAsync(text);
    }

    public Task SeeHeadingAsync(string text) =>
        Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Name = text }).First).ToBeVisibleAsync();

    /// <summary>Fills in the registration and waits for the page that asks to look into the mailbox.</summary>
    public async Task RegisterAsync(string name, string email)
    {
        await OpenAsync("/register");
        await FillAsync("Name", name);
        await FillAsync("Email", email);
        await FillAsync("Password", Password);
        await PressAsync("Create account");
        await ArriveAtAsync("/check-your-mail");
    }

    /// <summary>Signs in on the sign-in page.</summary>
    public async Task SignInAsync(string email, string password = Password)
    {
        await OpenAsync("/login");
        await FillAsync("Email", email);
        await FillAsync("Password", password);
        await PressAsync("Sign in");
    }

    /// <summary>Opens the latest mail to the address in the development mailbox and follows its link to this page, as soon as it is there.</summary>
    public async Task OpenLinkFromMailAsync(string email, string path)
    {
        var link = Page.Locator($"main a[href*='{path}'], section a[href*='{path}']").First;
        for (var tries = 0; tries < 150 && !await link.IsVisibleAsync(); tries++)
        {
            await Page.WaitForTimeoutAsync(tries == 0 ? 0 : 100);
            await OpenMailAsync(email);
            await Page.WaitForURLAsync("**/dev/mail/*");
        }

        await link.ClickAsync();
    }

    /// <summary>Opens the latest mail to the address in the development mailbox.</summary>
    public async Task OpenMailAsync(string email)
    {
        var mail = Page.GetByRole(AriaRole.Link).Filter(new() { HasText = email }).First;
        await OpenAsync("/dev/mail");
        // A job writes it.
        for (var tries = 0; tries < 150 && !await mail.IsVisibleAsync(); tries++)
        {
            await Page.WaitForTimeoutAsync(100);
            await OpenAsync("/dev/mail");
        }

        await mail.ClickAsync();
    }

    /// <summary>Signs up from the registration to the own workspace, and hands back its path.</summary>
    public async Task<string> SignUpAsync(string name, string email)
    {
        await RegisterAsync(name, email);
        await OpenLinkFromMailAsync(email, "/confirm-email");
        await PressAsync("Confirm and continue");
        return await ArriveInWorkspaceAsync();
    }

    /// <summary>Signs out by the menu of the own account.</summary>
    public async Task SignOutAsync()
    {
        await Page.Locator("summary:visible", new() { HasText = "Your account" }).First.ClickAsync();
        await PressAsync("Sign out");
        await ArriveAtAsync("/login");
    }

    /// <summary>Adds a project on the page of the sample's own feature.</summary>
    public async Task AddProjectAsync(string name)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "New project" }).First.ClickAsync();
        await FillAsync("Name", name);
        await PressAsync("Create project");
    }

    /// <summary>Chooses from the menu of a row.</summary>
    public async Task ChooseAsync(string row, string action)
    {
        await PressAsync($"Actions for {row}");
        await Page.Locator(".v-menu").GetByText(action, new() { Exact = true }).ClickAsync();
        await Assertions.Expect(Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    /// <summary>Waits for the home of a workspace, and hands back its path.</summary>
    public async Task<string> ArriveInWorkspaceAsync()
    {
        await Page.WaitForURLAsync(WorkspacePattern());
        return new Uri(Page.Url).AbsolutePath;
    }

    [GeneratedRegex("/w/[a-z0-9-]+$")]
    private static partial Regex WorkspacePattern();
}
