using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts;
using ReadyKit.Accounts.Internal.Commands;

namespace ReadyKit.Core.Tests.Accounts.Passwords;

[Collection(SharedHost.Name)]
public sealed class PasswordTests(CoreHost host)
{
    [Theory]
    [Trait("Case", "AU-07")]
    [InlineData("/login")]
    [InlineData("/register")]
    [InlineData("/reset-password")]
    public async Task Password_of_one_megabyte_is_refused_before_hashing(string path)
    {
        var email = await host.CreateAccountAsync();
        using var visitor = host.CreateVisitor();
        var token = await OpenFormAsync(visitor, path, email);
        var before = host.Hashes.Hashed + host.Hashes.Verified;

        using var response = await visitor.PostFormAsync(
            path, token, ("Name", "Ada"), ("Email", path == "/login" ? email : CoreHost.NewAddress()), ("Password", new string('x', 1 << 20)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal(before, host.Hashes.Hashed + host.Hashes.Verified);
    }

    [Theory]
    [Trait("Case", "AU-07")]
    [InlineData("a passphrase of exactly one hundred and twenty-eight characters, which is what password managers make when one lets them do so,x")]
    [InlineData("  blanks at both ends  ")]
    [InlineData("🚲🚲🚲 drei Räder, dó kola, 三輪車")]
    public async Task A_long_or_unusual_password_is_taken_as_it_is(string password)
    {
        var email = CoreHost.NewAddress();
        using var registered = await host.RegisterAndConfirmAsync(email, password: password);

        using var visitor = await host.SignInAsync(email, password);
        Assert.True(await visitor.IsSignedInAsync());
        using var other = host.CreateVisitor();
        var token = await other.ReadTokenAsync("/login");
        foreach (var changed in new[] { password.Trim() + " ", password[..^1], password.ToUpperInvariant() + "!" })
        {
            using var response = await other.PostSignInAsync(token, email, changed);
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    [Theory]
    [Trait("Case", "AU-09")]
    [MemberData(nameof(WeakPasswords))]
    public async Task A_weak_password_is_refused_on_every_path(string email, string password, string path)
    {
        var before = host.Hashes.Hashed;

        Assert.Equal(password.Length < 12 ? AccountErrors.InvalidPassword : AccountErrors.GuessablePassword, await TryAsync(path, email, password));
        Assert.Equal(before + (path is "reset" or "command reset" ? 1 : 0), host.Hashes.Hashed);
    }

    public static TheoryData<string, string, string> WeakPasswords()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var path in new[] { "register", "reset", "setup", "command create", "command reset" })
        {
            data.Add("", "1234567890123", path);
            data.Add("", "123456789012", path);
            data.Add("", "aaaaaaaaaaaaaaaa", path);
            data.Add("", "Ada Lovelace1", path);
            data.Add("", "acme1234", path);
            data.Add($"the.same.{path.Replace(' ', '.')}@example.com", $"The.Same.{path.Replace(' ', '.')}@example.com", path);
        }

        return data;
    }

    [Fact]
    [Trait("Case", "AU-08")]
    public async Task A_hash_of_former_parameters_is_replaced_once_by_parallel_sign_ins()
    {
        var email = await host.CreateAccountAsync();
        await StoreHashAsync(email, WeakHash.Of(TestAccounts.Password));
        host.Statements.Clear();

        // As many as may try one address at once.
        var visitors = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => host.SignInAsync(email)));

        Assert.All(visitors, visitor => visitor.Dispose());
        var stored = (await host.FindUserAsync(email)).PasswordHash!;
        Assert.StartsWith("$argon2id$v=19$m=19456,t=2,p=1$", stored, StringComparison.Ordinal);
        Assert.Equal(1, host.Statements.Changes.Where(change => change.Statement.Contains("PasswordHash", StringComparison.Ordinal)).Sum(change => change.Rows));
        using var again = await host.SignInAsync(email);
        Assert.Equal(stored, (await host.FindUserAsync(email)).PasswordHash);
    }

    [Fact]
    [Trait("Case", "AU-08")]
    public async Task Replacing_a_former_hash_never_brings_back_a_password_that_was_changed_meanwhile()
    {
        const string NewPassword = "four amber rowboats drift";
        var email = await host.CreateAccountAsync();
        await StoreHashAsync(email, WeakHash.Of(TestAccounts.Password));
        var changes = 0;
        host.Hashes.BeforeHash = () =>
        {
            if (Interlocked.Exchange(ref changes, 1) == 0)
            {
                StoreHashAsync(email, WeakHash.Of(NewPassword)).GetAwaiter().GetResult();
            }
        };

        (await host.SignInAsync(email)).Dispose();
        host.Hashes.BeforeHash = null;

        Assert.Equal(1, changes);
        using var visitor = await host.SignInAsync(email, NewPassword);
        Assert.True(await visitor.IsSignedInAsync());
    }

    [Theory]
    [Trait("Case", "AU-08")]
    [InlineData("$argon2id$v=19$m=4194304,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("$argon2id$v=19$m=99999999,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("$argon2id$v=19$m=19456,t=999,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("$argon2id$v=19$m=19456,t=2,p=99$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("$argon2id$v=19$m=0,t=0,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("seven green bicycles sing")]
    [InlineData("")]
    public async Task A_stored_hash_that_asks_for_too_much_is_a_wrong_password(string hash)
    {
        var email = await host.CreateAccountAsync();
        await StoreHashAsync(email, hash);
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/login");

        using var response = await visitor.PostSignInAsync(token, email, TestAccounts.Password);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Email or password is not right.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private async Task<string> OpenFormAsync(Visitor visitor, string path, string email)
    {
        if (path != "/reset-password")
        {
            return await visitor.ReadTokenAsync(path);
        }

        await visitor.SubmitAsync("/forgot-password", ("Email", email));
        return await visitor.ReadTokenAsync(await host.ReadLinkAsync(email, "/reset-password"));
    }

    private Task<string> TryAsync(string path, string email, string password) => host.WithServicesAsync(async services =>
    {
        var address = email.Length > 0 ? email : CoreHost.NewAddress();
        if (path is "reset" or "command reset")
        {
            await host.CreateAccountAsync(address);
        }

        var result = path switch
        {
            "register" => await services.GetRequiredService<IRegistration>().RegisterAsync(Account(address, password), CancellationToken.None),
            "setup" => await services.GetRequiredService<ISuperAdminSetup>().CompleteAsync(
                await host.CreateSetupTokenAsync(), Account(address, password), CancellationToken.None),
            "command create" => await services.GetRequiredService<ICommandAccounts>()
                .CreateAsync(new CommandAccount(address, "Ada Lovelace", password, IsSuperAdmin: false), CancellationToken.None),
            "command reset" => await services.GetRequiredService<ICommandAccounts>().ResetPasswordAsync(address, password, CancellationToken.None),
            _ => await ResetAsync(services, address, password),
        };
        return Assert.Single(result.Errors).Code;
    });

    private async Task<OperationResult> ResetAsync(IServiceProvider services, string email, string password)
    {
        var recovery = services.GetRequiredService<IPasswordRecovery>();
        await recovery.RequestAsync(email, CancellationToken.None);
        var link = await host.ReadLinkAsync(email, "/reset-password");
        return await recovery.ResetAsync(link.Split("token=")[1], password, CancellationToken.None);
    }

    private static NewAccount Account(string email, string password) => new("Ada Lovelace", email, password);

    private Task<int> StoreHashAsync(string email, string hash) => host.SetPasswordHashAsync(email, hash);
}
