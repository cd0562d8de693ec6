namespace ReadyKit.Core.Tests.Accounts.Sessions;

public sealed class SessionLimitTests(ShortSessionHost host) : IClassFixture<ShortSessionHost>
{
    [Fact]
    [Trait("Case", "SE-06")]
    public async Task A_session_that_nobody_uses_ends()
    {
        using var visitor = await host.SignInAsync(await host.CreateAccountAsync());

        host.Clock!.Advance(TimeSpan.FromSeconds(115));
        Assert.True(await visitor.IsSignedInAsync());
        host.Clock.Advance(TimeSpan.FromSeconds(121));

        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    [Trait("Case", "SE-06")]
    public async Task A_session_in_use_goes_on_but_never_beyond_its_end()
    {
        using var visitor = await host.SignInAsync(await host.CreateAccountAsync());

        for (var passed = 0; passed < 29; passed++)
        {
            host.Clock!.Advance(TimeSpan.FromMinutes(1));
            Assert.True(await visitor.IsSignedInAsync(), $"The session ended after {passed + 1} minutes of use.");
        }

        host.Clock!.Advance(TimeSpan.FromSeconds(61));
        Assert.False(await visitor.IsSignedInAsync());
    }
}
