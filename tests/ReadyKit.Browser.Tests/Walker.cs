using Microsoft.Playwright;

namespace ReadyKit.Browser.Tests;

/// <summary>A person in front of a browser, and what people do in the sample.</summary>
public sealed class Walker(IPage page)
{
    public const string Password = "correct horse battery staple";

    private static readonly AriaRole _button = AriaRole.Button;

    public IPage Page { get; } = page;

    public Task OpenAsync(string path) => Page.GotoAsync(path);

    public Task FillAsync(string label, string value) => Page.GetByLabel(label, Exactly).FillAsync(value);

    public Task PressAsync(string button) => Page.GetByRole(_button, new() { Name = button, Exact = true }).ClickAsync();

    public Task FollowAsync(string link) =>
        Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    public Task ArriveAtAsync(string path) => Page.WaitForURLAsync($"**{path}");

    public Task SeeAsync(string text) => Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync();

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

    /// <summary>Opens the latest mail to the address in the development mailbox and follows its link to this page.</summary>
    public async Task OpenLinkFromMailAsync(string email, string path)
    {
        await OpenAsync("/dev/mail");
        await Page.GetByRole(AriaRole.Link).Filter(new() { HasText = email }).First.ClickAsync();
        await OpenAsync((await Page.Locator($"a[href*='{path}']").First.GetAttributeAsync("href"))!);
    }

    private static PageGetByLabelOptions Exactly => new() { Exact = true };
}
