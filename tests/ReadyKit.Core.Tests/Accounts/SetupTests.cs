using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts;
using ReadyKit.Accounts.Internal;

namespace ReadyKit.Core.Tests.Accounts;

public sealed class SetupTests
{
    [Fact]
    [Trait("Case", "AU-14")]
    public async Task A_fresh_installation_has_no_account_until_the_setup_link_makes_one()
    {
        await using var host = new CoreHost();
        await host.InitializeAsync();
        Assert.False(await host.QueryAsync(context => context.Users.AnyAsync()));
        var token = await host.CreateSetupTokenAsync();
        using var visitor = host.CreateVisitor();

        var page = await visitor.OpenAsync($"/setup?token={token}");
        var done = await visitor.SubmitAsync(
            page, page.Form("Name"), ("Name", "Root"), ("Email", "root@example.com"), ("Password", TestAccounts.Password));

        Assert.Equal("/setup", page.Path);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        Assert.True(await visitor.IsSignedInAsync());
        Assert.True(await IsSuperAdminAsync(host, "root@example.com"));
        Assert.Null(await host.CreateSetupTokenAsync());
        Assert.Equal("invalid_link", await CompleteAsync(host, token, "second@example.com"));
    }

    [Fact]
    [Trait("Case", "AU-14")]
    public async Task A_setup_link_is_kept_as_a_hash_and_ended_by_the_next_one()
    {
        await using var host = new CoreHost();
        await host.InitializeAsync();
        var first = await host.CreateSetupTokenAsync();
        var second = await host.CreateSetupTokenAsync();

        var stored = await host.QueryAsync(context => context.Set<AccountToken>().Select(token => token.Hash).ToListAsync());

        Assert.NotNull(second);
        Assert.DoesNotContain(second, Assert.Single(stored), StringComparison.Ordinal);
        Assert.Equal("invalid_link", await CompleteAsync(host, first, "root@example.com"));
        Assert.Equal("invalid_link", await CompleteAsync(host, stored[0], "root@example.com"));
        await host.CreateAccountAsync(isSuperAdmin: true);
        Assert.Equal("invalid_link", await CompleteAsync(host, second, "root@example.com"));
        using var visitor = host.CreateVisitor();
        Assert.DoesNotContain((await visitor.OpenAsync($"/setup?token={second}")).Forms, form => form.Fields.ContainsKey("Password"));
    }

    [Fact]
    [Trait("Case", "AU-14")]
    public async Task A_setup_link_used_by_many_at_once_makes_one_super_admin()
    {
        await using var host = new CoreHost();
        await host.InitializeAsync();
        var token = await host.CreateSetupTokenAsync();
        var visits = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            var visitor = host.CreateVisitor();
            return (visitor, page: await visitor.OpenAsync($"/setup?token={token}"), email: $"root{i}@example.com");
        }));

        await Task.WhenAll(visits.Select(visit => visit.visitor.SubmitAsync(
            visit.page, visit.page.Form("Name"), ("Name", "Root"), ("Email", visit.email), ("Password", TestAccounts.Password))));

        Assert.Equal(1, await host.QueryAsync(context => context.UserRoles.CountAsync()));
        Assert.Equal(1, await host.QueryAsync(context => context.Users.CountAsync()));
    }

    private static Task<string> CompleteAsync(CoreHost host, string? token, string email) => host.WithServicesAsync(async services =>
    {
        var account = new NewAccount("Root", email, TestAccounts.Password);
        var result = await services.GetRequiredService<ISuperAdminSetup>().CompleteAsync(token, account, CancellationToken.None);
        return Assert.Single(result.Errors).Code;
    });

    private static Task<bool> IsSuperAdminAsync(CoreHost host, string email) => host.QueryAsync(context =>
        context.UserRoles.AnyAsync(role => context.Users.Any(user => user.Id == role.UserId && user.Email == email)));
}
