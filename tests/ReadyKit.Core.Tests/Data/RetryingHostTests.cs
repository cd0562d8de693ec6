using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing;
using ReadyKit.Core.Tests.Web;
using ReadyKit.Data;
using SaasHost.Projects;

namespace ReadyKit.Core.Tests.Data;

[Trait("Case", "C9")]
public sealed class RetryingHostTests
{
    [Fact]
    public async Task People_register_reset_their_password_work_and_pay()
    {
        await using var host = new RetryingHost();
        await host.InitializeAsync();

        using var ada = await host.RegisterAndConfirmAsync("ada@example.com");
        (await ada.SubmitAsync("/forgot-password", ("Email", "ada@example.com"))).MustBeAt("/");
        var reset = await ada.OpenAsync(await host.ReadLinkAsync("ada@example.com", "/reset-password"));
        await ada.SubmitAsync(reset, reset.Form("Password"), ("Password", "nine purple boats whisper"));
        using var again = await host.SignInAsync("ada@example.com", "nine purple boats whisper");
        var workspace = await TestWorkspace.OfAsync(again);
        using var added = await again.CallAsync(HttpMethod.Post, $"/api/workspaces/{workspace.Id}/projects", new { name = "One" });
        (await again.BuyAsync(workspace)).MustBeAt("/billing/success");

        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
    }

    [Fact]
    public async Task An_account_is_deleted()
    {
        await using var host = new RetryingHost();
        await host.InitializeAsync();
        var email = await host.CreateAccountAsync();

        await host.DeleteAccountAsync(email);

        Assert.False(await host.QueryAsync(context => context.Users.AnyAsync(user => user.Email == email)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_a_limit_lets_through_in_a_transaction_of_the_host_is_there_when_the_host_commits(bool commits)
    {
        await using var host = new RetryingHost();
        await host.InitializeAsync();
        using var member = await Member.SignInAsync(host);

        var count = await host.WithServicesAsync(async services =>
        {
            services.GetRequiredService<WorkspaceScope>().Enter(member.WorkspaceId);
            var context = services.GetRequiredService<ReadyKitDbContext>();
            await context.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
            {
                await using var transaction = await context.Database.BeginTransactionAsync();
                var added = await services.GetRequiredService<IPlanLimits>().TryAddAsync(new Project { Name = "One" }, CancellationToken.None);
                Assert.True(added.Succeeded);
                if (commits)
                {
                    await transaction.CommitAsync();
                }
            });
            return await context.Set<Project>().CountAsync();
        });

        Assert.Equal(commits ? 1 : 0, count);
    }
}
