namespace ReadyKit.Core.Tests.Accounts;

/// <summary>Several people at one browser, one after the other.</summary>
[Collection(SharedHost.Name)]
public sealed class SharedBrowserTests(CoreHost host)
{
    [Theory]
    [Trait("Case", "SE-18")]
    [InlineData("sign-in")]
    [InlineData("confirmation")]
    [InlineData("sign-out")]
    public async Task The_next_person_does_not_read_the_address_of_the_one_before(string step)
    {
        var (first, second) = (CoreHost.NewAddress("first"), await host.CreateAccountAsync());
        using var browser = host.CreateVisitor();
        if (step == "sign-out")
        {
            await browser.SubmitAsync("/login", ("Email", second), ("Password", TestAccounts.Password));
            await browser.SubmitAsync("/forgot-password", ("Email", first));
            Assert.Contains(first, (await browser.OpenAsync("/check-your-mail")).Html, StringComparison.Ordinal);
            var page = await browser.OpenAsync("/logout");
            await browser.SubmitAsync(page, page.Form(Visitor.TokenField));
        }
        else
        {
            await browser.SubmitAsync("/register", ("Name", "Ada"), ("Email", first), ("Password", TestAccounts.Password));
            Assert.Contains(first, (await browser.OpenAsync("/check-your-mail")).Html, StringComparison.Ordinal);
            await (step == "sign-in" ? SignInAsync(browser, second) : ConfirmAsync(browser, first));
        }

        Assert.DoesNotContain(first, (await browser.OpenAsync("/check-your-mail")).Html, StringComparison.Ordinal);
    }

    private static Task SignInAsync(Visitor browser, string email) =>
        browser.SubmitAsync("/login", ("Email", email), ("Password", TestAccounts.Password));

    private async Task ConfirmAsync(Visitor browser, string email)
    {
        var page = await browser.OpenAsync(await host.ReadLinkAsync(email, "/confirm-email"));
        await browser.SubmitAsync(page, page.Form(Visitor.TokenField));
    }
}
