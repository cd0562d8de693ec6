using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts;
using ReadyKit.Accounts.Internal;
using ReadyKit.Accounts.Internal.Commands;
using ReadyKit.Accounts.Internal.Sessions;
using ReadyKit.Accounts.Internal.SignIn;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Accounts;

/// <summary>The door beside ours: an app may use Identity's <c>UserManager</c>, and then the same rules hold.</summary>
[Collection(SharedHost.Name)]
public sealed class UserManagerTests(CoreHost host)
{
    private const string NewPassword = "six violet kayaks glide";

    [Theory]
    [Trait("Case", "A2")]
    [InlineData("update")]
    [InlineData("login")]
    [InlineData("token")]
    public async Task What_was_read_before_a_reset_cannot_undo_it(string write)
    {
        var email = await host.CreateAccountAsync();

        var result = await host.WithServicesAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<ReadyKitUser>>();
            var stale = (await users.FindByEmailAsync(email))!;
            await ResetAsync(email);
            return write switch
            {
                "update" => await users.UpdateAsync(stale),
                "login" => await users.AddLoginAsync(stale, new UserLoginInfo("github", "1", "GitHub")),
                _ => await users.SetAuthenticationTokenAsync(stale, "github", "access", "x"),
            };
        });

        Assert.False(result.Succeeded);
        using var owner = await host.SignInAsync(email, NewPassword);
        Assert.True(await owner.IsSignedInAsync());
    }

    [Fact]
    [Trait("Case", "A2")]
    public async Task Each_write_of_the_library_renews_the_concurrency_stamp()
    {
        var email = await host.CreateAccountAsync();
        var stamps = new List<string?> { (await host.FindUserAsync(email)).ConcurrencyStamp };

        await host.WithServicesAsync(async services =>
        {
            var context = services.GetRequiredService<ReadyKitDbContext>();
            (await context.Users.SingleAsync(user => user.Email == email)).Name = "Ada B.";
            return await context.SaveChangesAsync();
        });
        stamps.Add((await host.FindUserAsync(email)).ConcurrencyStamp);
        await host.QueryAsync(context => context.Users.Where(user => user.Email == email).UpdateAccountsAsync(set => set.SetProperty(user => user.Name, "Ada"), default));
        stamps.Add((await host.FindUserAsync(email)).ConcurrencyStamp);
        await ResetAsync(email);
        stamps.Add((await host.FindUserAsync(email)).ConcurrencyStamp);

        Assert.Equal(4, stamps.Distinct().Count());
    }

    [Theory]
    [Trait("Case", "A3")]
    [InlineData("stamp")]
    [InlineData("password")]
    [InlineData("factor")]
    public async Task A_change_by_the_user_manager_ends_sessions(string change)
    {
        var email = await host.CreateAccountAsync();
        using var visitor = await host.SignInAsync(email);

        await InUserManagerAsync(email, (users, user) => change switch
        {
            "stamp" => users.UpdateSecurityStampAsync(user),
            "password" => users.ChangePasswordAsync(user, TestAccounts.Password, NewPassword),
            _ => users.SetTwoFactorEnabledAsync(user, true),
        });

        Assert.False(await visitor.IsSignedInAsync());
    }

    [Fact]
    [Trait("Case", "A3")]
    public async Task The_user_manager_refuses_weak_passwords_and_takes_long_ones_without_digits()
    {
        var email = await host.CreateAccountAsync();

        var weak = await TryInUserManagerAsync(email, (users, user) => users.ChangePasswordAsync(user, TestAccounts.Password, "Passw0rd!"));
        var good = await TryInUserManagerAsync(email, (users, user) => users.ChangePasswordAsync(user, TestAccounts.Password, NewPassword));

        Assert.Equal(AccountErrors.InvalidPassword, Assert.Single(weak.Errors).Code);
        Assert.True(good.Succeeded);
    }

    [Fact]
    [Trait("Case", "A3")]
    public async Task An_account_that_owns_a_workspace_alone_is_not_deleted()
    {
        var email = await host.CreateAccountAsync();

        var refused = await TryInUserManagerAsync(email, (users, user) => users.DeleteAsync(user));
        var past = await Assert.ThrowsAsync<InvalidOperationException>(() => host.QueryAsync(async context =>
        {
            context.Remove(await context.Users.SingleAsync(user => user.Email == email));
            return await context.SaveChangesAsync();
        }));

        Assert.Equal("last_owner", Assert.Single(refused.Errors).Code);
        Assert.Contains("UserManager<ReadyKitUser>.DeleteAsync", past.Message, StringComparison.Ordinal);
        using var owner = await host.SignInAsync(email);
        Assert.True(await owner.IsSignedInAsync());
        await host.DeleteAccountAsync(email);
        Assert.False(await host.QueryAsync(context => context.Users.AnyAsync(user => user.Email == email)));
    }

    [Fact]
    [Trait("Case", "A4")]
    public async Task Failures_that_Identity_counts_end_no_session_and_stop_no_mail()
    {
        var email = await host.CreateAccountAsync();
        using var visitor = await host.SignInAsync(email);

        await InUserManagerAsync(email, async (users, user) =>
        {
            await users.SetLockoutEnabledAsync(user, true);
            for (var i = 0; i < 6; i++)
            {
                await users.AccessFailedAsync(user);
            }

            return IdentityResult.Success;
        });

        Assert.True(await visitor.IsSignedInAsync());
        await visitor.SubmitAsync("/forgot-password", ("Email", email));
        Assert.Single(await host.ReadMailsAsync(email));
    }

    [Fact]
    [Trait("Case", "A4")]
    public async Task A_disabled_account_is_out_and_gets_no_link_until_it_is_enabled()
    {
        var email = await host.CreateAccountAsync();
        using var visitor = await host.SignInAsync(email);
        await InUserManagerAsync(email, (users, user) =>
        {
            user.DisabledAt = DateTimeOffset.UnixEpoch;
            return users.UpdateAsync(user);
        });

        Assert.False(await visitor.IsSignedInAsync());
        using var other = host.CreateVisitor();
        using var answer = await other.PostSignInAsync(await other.ReadTokenAsync("/login"), email, TestAccounts.Password);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, answer.StatusCode);
        await other.SubmitAsync("/forgot-password", ("Email", email));
        Assert.Empty(await host.ReadMailsAsync(email));
    }

    [Fact]
    [Trait("Case", "A5")]
    public async Task Commands_confirm_an_account_that_an_app_left_unconfirmed()
    {
        var email = await host.CreateAccountAsync();
        await InUserManagerAsync(email, (users, user) =>
        {
            user.EmailConfirmed = false;
            return users.UpdateAsync(user);
        });

        await ResetAsync(email);

        using var owner = await host.SignInAsync(email, NewPassword);
        Assert.True(await owner.IsSignedInAsync());
    }

    [Fact]
    public async Task A_right_password_alone_begins_no_session_where_a_second_factor_is_asked_for()
    {
        var email = await host.CreateAccountAsync();
        await InUserManagerAsync(email, (users, user) => users.SetTwoFactorEnabledAsync(user, true));
        using var visitor = host.CreateVisitor();

        using var answer = await visitor.PostSignInAsync(await visitor.ReadTokenAsync("/login"), email, TestAccounts.Password);

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(await visitor.IsSignedInAsync());
        var hash = Secret.Hash(visitor.Jar.Cookies["__Host-readykit-challenge"]);
        var challenge = await host.QueryAsync(context => context.Set<Challenge>().SingleAsync(c => c.Hash == hash));
        Assert.Equal((ChallengePurpose.SecondFactor, "pwd"), (challenge.Purpose, challenge.Payload));
    }

    [Fact]
    public async Task A_renewed_session_goes_on_with_another_secret_and_the_former_one_ends_soon()
    {
        var email = await host.CreateAccountAsync();
        using var visitor = await host.SignInAsync(email);
        var user = await host.FindUserAsync(email);
        var session = await host.QueryAsync(context => context.Set<Session>().AsNoTracking().SingleAsync(s => s.UserId == user.Id));

        var secret = await host.WithServicesAsync(services => services.GetRequiredService<SessionStore>().RenewAsync(session.Id, user.SecurityStamp!, CancellationToken.None));

        Assert.True(await visitor.IsSignedInAsync());
        using var renewed = host.CreateVisitor();
        renewed.Jar.Set("__Host-readykit-session", secret);
        Assert.True(await renewed.IsSignedInAsync());
        await host.QueryAsync(context => context.Set<Session>().Where(s => s.Id == session.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.RenewedAt, DateTimeOffset.UnixEpoch)));
        Assert.False(await visitor.IsSignedInAsync());
        Assert.True(await renewed.IsSignedInAsync());
        Assert.Equal((SignInProof.Password, user.SecurityStamp), (session.Methods, session.Stamp));
    }

    private async Task ResetAsync(string email)
    {
        var result = await host.WithServicesAsync(services => services.GetRequiredService<ICommandAccounts>().ResetPasswordAsync(email, NewPassword, CancellationToken.None));
        Assert.True(result.Succeeded);
    }

    private async Task InUserManagerAsync(string email, Func<UserManager<ReadyKitUser>, ReadyKitUser, Task<IdentityResult>> change) =>
        Assert.True((await TryInUserManagerAsync(email, change)).Succeeded);

    private Task<IdentityResult> TryInUserManagerAsync(string email, Func<UserManager<ReadyKitUser>, ReadyKitUser, Task<IdentityResult>> change) =>
        host.WithServicesAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<ReadyKitUser>>();
            return await change(users, (await users.FindByEmailAsync(email))!);
        });
}
