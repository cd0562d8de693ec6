using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts;
using ReadyKit.Cli;
using ReadyKit.Cli.Internal;
using ReadyKit.Data.Internal.Schema;
using ReadyKit.Jobs.Tests.Hosting;

namespace ReadyKit.Jobs.Tests.Cli;

/// <summary>Runs commands in this process, each as a new app on the test's database.</summary>
public abstract class CommandTest : DatabaseTest
{
    protected const string Password = "seven green tractors sing";

    internal Task<(int ExitCode, FakeTerminal Terminal)> RunAsync(params string[] args) => RunAsync(new FakeTerminal(isInteractive: false), args);

    internal async Task<(int ExitCode, FakeTerminal Terminal)> RunAsync(FakeTerminal terminal, params string[] args)
    {
        await using var host = WorkerHost.Build(Database, configure: b => b.Services.AddSingleton<ITerminal>(terminal));
        Assert.True(CommandLine.IsCommand(args));
        return (await CommandLine.RunAsync(host.App, args, CancellationToken.None), terminal);
    }

    protected async Task MigrateAsync()
    {
        await using var host = WorkerHost.Build(Database);
        await host.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
    }

    internal async Task<ReadyKitUser?> FindAsync(string email) =>
        await WithUsersAsync(users => users.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Email == email));

    internal Task<bool> HasPasswordAsync(string email, string password) => WithUsersAsync(async users =>
        await users.CheckPasswordAsync((await users.FindByEmailAsync(email))!, password));

    internal Task<bool> IsSuperAdminAsync(string email) => WithUsersAsync(async users =>
        await users.IsInRoleAsync((await users.FindByEmailAsync(email))!, PlatformRoles.SuperAdmin));

    internal async Task<T> WithUsersAsync<T>(Func<UserManager<ReadyKitUser>, Task<T>> query)
    {
        await using var host = WorkerHost.Build(Database);
        await using var scope = host.Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<UserManager<ReadyKitUser>>());
    }
}
