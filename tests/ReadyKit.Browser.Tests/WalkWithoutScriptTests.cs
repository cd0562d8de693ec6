namespace ReadyKit.Browser.Tests;

[Collection(nameof(RunningSample))]
public sealed class WalkWithoutScriptTests(RunningSample sample)
{
    private const string Email = "grace@example.com";

    [Fact]
    public async Task Signing_up_in_and_out_and_resetting_work_without_script()
    {
        var walker = await sample.NewWalkerAsync(options => options.JavaScriptEnabled = false);
        await walker.SignUpAsync("Grace Hopper", Email);

        await walker.OpenAsync("/logout");
        await walker.PressAsync("Sign out");
        await walker.ArriveAtAsync("/login");

        await walker.OpenAsync("/forgot-password");
        await walker.FillAsync("Email", Email);
        await walker.PressAsync("Send the link");
        await walker.OpenLinkFromMailAsync(Email, "/reset-password");
        await walker.FillAsync("New password", "eleven quiet rivers wait");
        await walker.PressAsync("Set password");
        await walker.ArriveAtAsync("/login");

        await walker.SignInAsync(Email, "eleven quiet rivers wait");
        await walker.ArriveInWorkspaceAsync();
    }

    [Fact]
    public async Task Wrong_input_is_answered_at_the_field_and_keeps_what_was_typed()
    {
        var walker = await sample.NewWalkerAsync(options => options.JavaScriptEnabled = false);
        await walker.OpenAsync("/register");
        await walker.FillAsync("Name", "Grace Hopper");
        await walker.FillAsync("Email", "no address");
        await walker.FillAsync("Password", "short");
        await walker.PressAsync("Create account");

        Assert.Equal("Grace Hopper", await walker.Page.GetByLabel("Name").InputValueAsync());
        Assert.Equal("true", await walker.Page.GetByLabel("Email").GetAttributeAsync("aria-invalid"));
        Assert.Equal("true", await walker.Page.GetByLabel("Password", new() { Exact = true }).GetAttributeAsync("aria-invalid"));
    }
}
