namespace ReadyKit.Jobs.Tests.Cli;

public sealed class InstallCommandTests : CommandTest
{
    [Fact]
    public async Task Install_creates_a_confirmed_super_admin()
    {
        await MigrateAsync();

        var (exitCode, terminal) = await RunAsync("install", "-e", "root@example.com", "-p", Password, "-n", "Root");

        Assert.Equal((0, "", "Created the super-admin root@example.com.\n"), (exitCode, terminal.Complaints, terminal.Output));
        var user = await FindAsync("root@example.com");
        Assert.Equal(("Root", true), (user!.Name, user.EmailConfirmed));
        Assert.True(await HasPasswordAsync("root@example.com", Password));
        Assert.True(await IsSuperAdminAsync("root@example.com"));
    }

    [Fact]
    public async Task Install_asks_for_what_is_missing_and_reads_the_password_unseen()
    {
        await MigrateAsync();
        var terminal = new FakeTerminal(isInteractive: true, "root@example.com", "", Password, Password);

        var (exitCode, _) = await RunAsync(terminal, "install");

        Assert.Equal((0, 2), (exitCode, terminal.Secrets));
        Assert.DoesNotContain(Password, terminal.Output + terminal.Complaints, StringComparison.Ordinal);
        Assert.Equal("root", (await FindAsync("root@example.com"))!.Name);
        Assert.True(await HasPasswordAsync("root@example.com", Password));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Install_makes_a_password_when_none_is_given_and_prints_it(bool isInteractive)
    {
        await MigrateAsync();
        var terminal = isInteractive ? new FakeTerminal(true, "Root", "") : new FakeTerminal(false);

        var (exitCode, _) = await RunAsync(terminal, "install", "--email", "root@example.com");

        Assert.Equal(0, exitCode);
        var line = terminal.Output.Split('\n').Single(l => l.StartsWith("Password: ", StringComparison.Ordinal));
        var password = line["Password: ".Length..];
        Assert.True(password.Length >= 20);
        Assert.True(await HasPasswordAsync("root@example.com", password));
    }

    [Fact]
    public async Task Install_asks_for_nothing_when_address_and_password_are_given()
    {
        await MigrateAsync();

        var (exitCode, terminal) = await RunAsync(new FakeTerminal(isInteractive: true, "Typed"), "install", "-e", "root@example.com", "-p", Password);

        Assert.Equal((0, ""), (exitCode, terminal.Complaints));
        Assert.Equal("root", (await FindAsync("root@example.com"))!.Name);
    }

    [Fact]
    public async Task Install_refuses_when_there_is_a_super_admin()
    {
        await MigrateAsync();
        await RunAsync("install", "-e", "root@example.com", "-p", Password);

        var (exitCode, terminal) = await RunAsync("install", "-e", "other@example.com", "-p", Password);

        Assert.Equal(1, exitCode);
        Assert.StartsWith("error: There is a super-admin already.", terminal.Complaints, StringComparison.Ordinal);
        Assert.Null(await FindAsync("other@example.com"));
    }

    [Fact]
    public async Task Install_without_address_and_without_anybody_to_ask_is_a_usage_error()
    {
        await MigrateAsync();

        var (exitCode, terminal) = await RunAsync("install", "-p", Password);

        Assert.Equal((2, "error: Option '--email' is required.\n"), (exitCode, terminal.Complaints));
    }

    [Fact]
    public async Task Passwords_that_differ_are_refused()
    {
        await MigrateAsync();

        var (exitCode, terminal) = await RunAsync(new FakeTerminal(true, "Root", Password, "something else"), "install", "-e", "root@example.com");

        Assert.Equal(1, exitCode);
        Assert.Contains("error: The two passwords differ.", terminal.Complaints, StringComparison.Ordinal);
        Assert.Null(await FindAsync("root@example.com"));
    }
}
