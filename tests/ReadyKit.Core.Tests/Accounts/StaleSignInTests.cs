using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts.Internal.Commands;
using ReadyKit.Accounts.Internal.Sessions;
using ReadyKit.Core.Tests.Accounts.Passwords;

namespace ReadyKit.Core.Tests.Accounts;

/// <summary>Sign-ins with a password that is replaced while they run. They hold the hasher up, so they have an app of their own.</summary>
public sealed class StaleSignInTests(PatientHost host) : IClassFixture<PatientHost>
{
    private const string NewPassword = "six violet kayaks glide";

    [Theory]
    [Trait("Case", "SE-05")]
    [InlineData("password")]
    [InlineData("role")]
    public async Task A_sign_in_that_verified_before_a_change_begins_no_session_after_it(string change)
    {
        var email = await host.CreateAccountAsync();
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/login");
        using var verifying = new SemaphoreSlim(0);
        using var release = new ManualResetEventSlim();
        host.Hashes.BeforeVerify = () =>
        {
            verifying.Release();
            release.Wait(TimeSpan.FromSeconds(60));
        };
        try
        {
            var signIn = visitor.PostSignInAsync(token, email, TestAccounts.Password);
            Assert.True(await verifying.WaitAsync(TimeSpan.FromSeconds(60)));
            await ChangeAsync(change, email);
            release.Set();
            using var answer = await signIn;

            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            Assert.Contains("Email or password is not right.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.False(await visitor.IsSignedInAsync());
            Assert.Equal(0, await CountSessionsAsync(email));
        }
        finally
        {
            release.Set();
            host.Hashes.BeforeVerify = null;
        }
    }

    [Theory]
    [Trait("Case", "SE-05")]
    [Trait("Case", "AU-08")]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_sign_in_that_waits_for_a_change_to_be_written_goes_by_what_was_written(bool isOldHash)
    {
        var email = await host.CreateAccountAsync();
        if (isOldHash)
        {
            await host.SetPasswordHashAsync(email, WeakHash.Of(TestAccounts.Password));
        }

        var id = (await host.FindUserAsync(email)).Id;
        var hash = WeakHash.Of(NewPassword);
        using var visitor = host.CreateVisitor();
        var token = await visitor.ReadTokenAsync("/login");
        var answer = await host.QueryAsync(async context =>
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            await context.Users.Where(user => user.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(user => user.PasswordHash, hash).SetProperty(user => user.SecurityStamp, "changed"));
            var signIn = visitor.PostSignInAsync(token, email, TestAccounts.Password);
            await Task.WhenAny(signIn, Task.Delay(TimeSpan.FromSeconds(1)));
            Assert.False(signIn.IsCompleted);
            await transaction.CommitAsync();
            return await signIn;
        });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(0, await CountSessionsAsync(email));
        Assert.Equal(hash, (await host.FindUserAsync(email)).PasswordHash);
        answer.Dispose();
    }

    [Fact]
    [Trait("Case", "SE-05")]
    public async Task No_session_of_the_old_password_outlives_a_reset_in_the_middle_of_many_sign_ins()
    {
        const int SignIns = 24;
        for (var round = 0; round < 3; round++)
        {
            var email = await host.CreateAccountAsync();
            var visitors = Enumerable.Range(0, SignIns).Select(_ => host.CreateVisitor()).ToArray();
            var tokens = await Task.WhenAll(visitors.Select(visitor => visitor.ReadTokenAsync("/login")));
            var answered = 0;
            using var enough = new SemaphoreSlim(0);

            var signIns = visitors.Select(async (visitor, i) =>
            {
                using var answer = await visitor.PostSignInAsync(tokens[i], email, TestAccounts.Password);
                if (Interlocked.Increment(ref answered) == SignIns / 4)
                {
                    enough.Release();
                }
            }).ToArray();
            await enough.WaitAsync();
            await ChangeAsync("password", email);
            var before = await CountSessionsAsync(email);
            await Task.WhenAll(signIns);

            Assert.Equal((0, 0), (before, await CountSessionsAsync(email)));
            Assert.All(await Task.WhenAll(visitors.Select(visitor => visitor.IsSignedInAsync())), Assert.False);
            using var owner = await host.SignInAsync(email, NewPassword);
            Assert.True(await owner.IsSignedInAsync());
            Array.ForEach(visitors, visitor => visitor.Dispose());
        }
    }

    private async Task ChangeAsync(string change, string email)
    {
        var result = await host.WithServicesAsync(services =>
        {
            var accounts = services.GetRequiredService<ICommandAccounts>();
            return change == "password"
                ? accounts.ResetPasswordAsync(email, NewPassword, CancellationToken.None)
                : accounts.AddRoleAsync(email, "super-admin", CancellationToken.None);
        });
        Assert.True(result.Succeeded);
    }

    private Task<int> CountSessionsAsync(string email) => host.QueryAsync(context =>
        context.Set<Session>().CountAsync(session => context.Users.Any(user => user.Id == session.UserId && user.Email == email)));
}
