using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts.Internal.Commands;
using ReadyKit.Accounts.Internal.Sessions;
using ReadyKit.ActivityLog;
using ReadyKit.ActivityLog.Internal;
using ReadyKit.Core.Tests.Web;

namespace ReadyKit.Core.Tests.ActivityLog;

public sealed class ActivityLogTests(AddressHost host) : IClassFixture<AddressHost>
{
    [Theory]
    [InlineData(EntityState.Modified)]
    [InlineData(EntityState.Deleted)]
    public async Task An_entry_is_never_changed_or_removed(EntityState state)
    {
        using var member = await Member.SignInAsync(host);

        await host.QueryAsync(async context =>
        {
            var entry = context.Entry(await context.Set<ActivityEntry>().FirstAsync(e => e.WorkspaceId == member.WorkspaceId));
            entry.Property(e => e.Summary).CurrentValue = "did nothing";
            entry.State = state;
            var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
            Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
            return 0;
        });

        Assert.Equal("created the workspace", Assert.Single(await ReadAsync(member.WorkspaceId)).Summary);
    }

    [Fact]
    public async Task An_entry_tells_who_did_what_where_and_from_which_address()
    {
        using var member = await Member.SignInAsync(host);

        using var renamed = await member.CallAsync(HttpMethod.Put, member.Api(), Posting.Json(JsonSerializer.Serialize(new { name = "Lab" })));

        Assert.Equal(HttpStatusCode.OK, renamed.StatusCode);
        var entry = (await ReadAsync(member.WorkspaceId)).Single(e => e.Action == "workspace.renamed");
        Assert.Equal(
            (member.WorkspaceId, member.UserId, "Ada Lovelace", "renamed the workspace to Lab", member.WorkspaceId.ToString(), AddressHost.Address),
            (entry.WorkspaceId, entry.ActorId, entry.ActorName, entry.Summary, entry.SubjectId, entry.IpAddress));
    }

    [Fact]
    public async Task A_session_keeps_the_address_as_the_log_does()
    {
        using var member = await Member.SignInAsync(host);

        Assert.Equal(AddressHost.Address, await host.QueryAsync(context => context.Set<Session>().Where(s => s.UserId == member.UserId).Select(s => s.IpAddress).SingleAsync()));
    }

    [Fact]
    public async Task Entries_outlive_the_person_and_the_workspace()
    {
        using var member = await Member.SignInAsync(host);

        await host.QueryAsync(async context =>
        {
            context.Remove(await context.Workspaces.SingleAsync(w => w.Id == member.WorkspaceId));
            context.Remove(await context.Users.SingleAsync(u => u.Id == member.UserId));
            return await context.SaveChangesAsync();
        });

        var entry = Assert.Single(await ReadAsync(member.WorkspaceId));
        Assert.Equal((member.UserId, "Ada Lovelace"), (entry.ActorId, entry.ActorName));
    }

    [Fact]
    public async Task Nothing_is_told_that_was_not_saved()
    {
        using var member = await Member.SignInAsync(host);

        await host.WithServicesAsync(services =>
        {
            services.GetRequiredService<IActivityLog>().Record(new ActivityRecord("test.done", "did it") { WorkspaceId = member.WorkspaceId });
            return Task.FromResult(0);
        });

        Assert.Single(await ReadAsync(member.WorkspaceId));
    }

    [Fact]
    public async Task A_password_that_a_command_sets_is_told_as_the_operators_deed()
    {
        var email = await host.CreateAccountAsync();
        var id = (await host.FindUserAsync(email)).Id.ToString();

        await host.WithServicesAsync(services => services.GetRequiredService<ICommandAccounts>().ResetPasswordAsync(email, "six violet kayaks glide", CancellationToken.None));

        var entry = await host.QueryAsync(context => context.Set<ActivityEntry>().SingleAsync(e => e.SubjectId == id && e.Action == "account.password_changed"));
        Assert.Equal((null, "System", "set the password of Ada Lovelace"), (entry.ActorId, entry.ActorName, entry.Summary));
    }

    private Task<List<ActivityEntry>> ReadAsync(Guid workspace) =>
        host.QueryAsync(context => context.Set<ActivityEntry>().AsNoTracking().Where(e => e.WorkspaceId == workspace).ToListAsync());
}
