namespace ReadyKit.Jobs.Tests.Cli;

public sealed class AccountCommandTests : CommandTest
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Create_makes_an_account(bool superAdmin)
    {
        await MigrateAsync();
        string[] args = ["create", "-e", "ada@example.com", "-p", Password, .. superAdmin ? ["--super-admin"] : Array.Empty<string>()];

        var (exitCode, terminal) = await RunAsync(args);

        Assert.Equal((0, ""), (exitCode, terminal.Complaints));
        Assert.Equal("ada", (await FindAsync("ada@example.com"))!.Name);
        Assert.Equal(superAdmin, await IsSuperAdminAsync("ada@example.com"));
    }

    [Theory]
    [InlineData("create", "-e", "ada@example.com")]
    [InlineData("create", "-e", "ada@example.com", "-p", "-")]
    public async Task A_password_can_be_piped_in(params string[] args)
    {
        await MigrateAsync();
        const string odd = "  pâté = 'quite' odd  ";

        var (exitCode, terminal) = await RunAsync(new FakeTerminal(false, odd), args);

        Assert.Equal((0, 0), (exitCode, terminal.Secrets));
        Assert.True(await HasPasswordAsync("ada@example.com", odd));
    }

    [Theory]
    [InlineData("create")]
    [InlineData("reset")]
    public async Task Without_a_password_nothing_happens(string command)
    {
        await MigrateAsync();

        var (exitCode, terminal) = await RunAsync(command, "-e", "ada@example.com");

        Assert.Equal(2, exitCode);
        Assert.StartsWith("error: A password is required", terminal.Complaints, StringComparison.Ordinal);
        Assert.Null(await FindAsync("ada@example.com"));
    }

    [Theory]
    [InlineData("short", "password: Use 12 to 256 characters.")]
    [InlineData("passwordpassword", "password: This password is easy to guess.")]
    public async Task A_weak_password_is_refused(string password, string complaint)
    {
        await MigrateAsync();

        var (exitCode, terminal) = await RunAsync("create", "-e", "ada@example.com", "-p", password);

        Assert.Equal(1, exitCode);
        Assert.StartsWith($"error: {complaint}", terminal.Complaints, StringComparison.Ordinal);
        Assert.Null(await FindAsync("ada@example.com"));
    }

    [Theory]
    [InlineData("create")]
    [InlineData("install")]
    public async Task A_name_made_from_a_long_address_is_as_long_as_names_may_be(string command)
    {
        await MigrateAsync();
        var email = new string('a', 100) + "@example.com";

        var (exitCode, terminal) = await RunAsync(command, "-e", email, "-p", Password);

        Assert.Equal((0, ""), (exitCode, terminal.Complaints));
        Assert.Equal(new string('a', 80), (await FindAsync(email))!.Name);
    }

    [Theory]
    [InlineData(" ADA@bücher.example ")]
    [InlineData("ada@xn--bcher-kva.example")]
    public async Task An_address_is_found_however_it_is_written(string written)
    {
        await MigrateAsync();
        await RunAsync("create", "-e", "ada@bücher.example", "-p", Password);

        var reset = await RunAsync("reset", "-e", written, "-p", "another long password");
        var added = await RunAsync("add-role", "-e", written, "-r", "super-admin");

        Assert.Equal((0, "", 0, ""), (reset.ExitCode, reset.Terminal.Complaints, added.ExitCode, added.Terminal.Complaints));
        Assert.True(await HasPasswordAsync("ada@xn--bcher-kva.example", "another long password"));
        Assert.True(await IsSuperAdminAsync("ada@xn--bcher-kva.example"));
    }

    [Theory]
    [InlineData("create", "-p", Password)]
    [InlineData("reset", "-p", Password)]
    [InlineData("add-role", "-r", "super-admin")]
    public async Task An_address_that_is_none_ends_in_a_sentence(params string[] command)
    {
        await MigrateAsync();
        foreach (var email in new[] { "ada\ufffe@example.com", "ada" })
        {
            var (exitCode, terminal) = await RunAsync([.. command, "-e", email]);

            Assert.Equal((1, "error: email: Enter an email address, such as ada@example.com.\n"), (exitCode, terminal.Complaints));
        }
    }

    [Fact]
    public async Task An_address_has_one_account()
    {
        await MigrateAsync();
        await RunAsync("create", "-e", "ada@example.com", "-p", Password);

        var (exitCode, terminal) = await RunAsync("create", "-e", "ADA@example.com", "-p", "another long password");

        Assert.Equal((1, "error: email: This address has an account already.\n"), (exitCode, terminal.Complaints));
        Assert.True(await HasPasswordAsync("ada@example.com", Password));
    }

    [Fact]
    public async Task Reset_sets_a_new_password()
    {
        await MigrateAsync();
        await RunAsync("create", "-e", "ada@example.com", "-p", Password);

        var (exitCode, _) = await RunAsync(new FakeTerminal(true, "a new long password", "a new long password"), "reset", "-e", "ada@example.com");

        Assert.Equal(0, exitCode);
        Assert.True(await HasPasswordAsync("ada@example.com", "a new long password"));
        Assert.False(await HasPasswordAsync("ada@example.com", Password));
    }

    [Fact]
    public async Task Reset_of_an_unknown_address_fails()
    {
        await MigrateAsync();

        var (exitCode, terminal) = await RunAsync("reset", "-e", "nobody@example.com", "-p", Password);

        Assert.Equal((1, "error: email: There is no account with this address.\n"), (exitCode, terminal.Complaints));
    }

    [Fact]
    public async Task Add_role_gives_a_role_once()
    {
        await MigrateAsync();
        await RunAsync("create", "-e", "ada@example.com", "-p", Password);
        var stamp = (await FindAsync("ada@example.com"))!.SecurityStamp;

        var first = await RunAsync("add-role", "-e", "ada@example.com", "-r", "super-admin");
        var second = await RunAsync("add-role", "-e", "ada@example.com", "-r", "super-admin");

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.True(await IsSuperAdminAsync("ada@example.com"));
        Assert.NotEqual(stamp, (await FindAsync("ada@example.com"))!.SecurityStamp);
    }

    [Theory]
    [InlineData("ada@example.com", "emperor", "role: There is no role 'emperor'. There is: super-admin.")]
    [InlineData("nobody@example.com", "super-admin", "email: There is no account with this address.")]
    public async Task Add_role_refuses_what_does_not_exist(string email, string role, string complaint)
    {
        await MigrateAsync();
        await RunAsync("create", "-e", "ada@example.com", "-p", Password);

        var (exitCode, terminal) = await RunAsync("add-role", "-e", email, "-r", role);

        Assert.Equal((1, $"error: {complaint}\n"), (exitCode, terminal.Complaints));
    }
}
