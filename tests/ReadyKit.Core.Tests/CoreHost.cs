using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts;
using ReadyKit.Accounts.Internal;
using ReadyKit.Accounts.Internal.Commands;
using ReadyKit.Data;
using ReadyKit.TestHost.Hosting;

namespace ReadyKit.Core.Tests;

/// <summary>The sample with gauges: how often passwords were hashed, which statements requests sent, what was logged.</summary>
public class CoreHost : SaasHostFactory
{
    private static int _people;

    public CoreHost() => ReplaceServices = Add;

    internal HashGauge Hashes { get; } = new();

    internal StatementGauge Statements { get; } = new();

    /// <summary>An address that nobody used before.</summary>
    public static string NewAddress(string prefix = "person") => $"{prefix}{Interlocked.Increment(ref _people)}@example.com";

    /// <summary>Makes a confirmed account with a workspace, as the command does.</summary>
    public async Task<string> CreateAccountAsync(
        string? email = null, string name = "Ada Lovelace", string password = TestAccounts.Password, bool isSuperAdmin = false)
    {
        var address = email ?? NewAddress();
        var result = await this.WithServicesAsync(services => services.GetRequiredService<ICommandAccounts>()
            .CreateAsync(new CommandAccount(address, name, password, isSuperAdmin), CancellationToken.None));
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Code)));
        return address;
    }

    /// <summary>Makes a setup link's token once the app has printed its own at start: each new one ends the one before.</summary>
    public async Task<string?> CreateSetupTokenAsync()
    {
        var waited = Stopwatch.StartNew();
        while (!await QueryAsync(context => context.UserRoles.AnyAsync())
            && !await QueryAsync(context => context.Set<Challenge>().AnyAsync(token => token.Purpose == ChallengePurpose.Setup)))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(30), "The app made no setup link.");
            await Task.Delay(50);
        }

        return await this.WithServicesAsync(services => services.GetRequiredService<ISuperAdminSetup>().CreateTokenAsync(CancellationToken.None));
    }

    public Task<TResult> QueryAsync<TResult>(Func<ReadyKitDbContext, Task<TResult>> query) =>
        this.WithServicesAsync(services => query(services.GetRequiredService<ReadyKitDbContext>()));

    public Task<ReadyKitUser> FindUserAsync(string email) => QueryAsync(context =>
        context.Users.AsNoTracking().SingleAsync(user => user.Email == email));

    /// <summary>Deletes an account that left its workspaces before.</summary>
    public async Task DeleteAccountAsync(string email)
    {
        var result = await this.WithServicesAsync(async services =>
        {
            var context = services.GetRequiredService<ReadyKitDbContext>();
            await context.Memberships.Where(m => context.Users.Any(u => u.Id == m.UserId && u.Email == email)).ExecuteDeleteAsync();
            var users = services.GetRequiredService<UserManager<ReadyKitUser>>();
            return await users.DeleteAsync((await users.FindByEmailAsync(email))!);
        });
        Assert.True(result.Succeeded);
    }

    /// <summary>Puts a hash into the row, as a former version or an intruder might have.</summary>
    public Task<int> SetPasswordHashAsync(string email, string hash) => QueryAsync(context =>
        context.Users.Where(user => user.Email == email).ExecuteUpdateAsync(set => set.SetProperty(user => user.PasswordHash, hash)));

    /// <summary>Changes what is registered; overrides call the base.</summary>
    protected virtual void Add(IServiceCollection services)
    {
        services.AddScoped<IPasswordHasher<ReadyKitUser>>(_ => Hashes);
        services.AddSingleton<ISaveChangesInterceptor>(Statements);
    }
}
