using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts.Internal.Commands;
using ReadyKit.Accounts.Internal.Sessions;
using ReadyKit.ActivityLog;
using ReadyKit.ActivityLog.Internal;
using ReadyKit.Core.Tests.Web;
using ReadyKit.Data;

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
            entry.Property(e => e.Action).CurrentValue = "nothing.done";
            entry.State = state;
            var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => context.SaveChangesAsync());
            Assert.Contains("append-only", refusal.Message, StringComparison.Ordinal);
            return 0;
        });

        Assert.Equal("workspace.created", Assert.Single(await ReadAsync(member.WorkspaceId)).Action);
    }

    [Fact]
    public async Task An_entry_tells_who_did_what_where_and_from_which_address()
    {
        using var member = await Member.SignInAsync(host);

        using var renamed = await member.CallAsync(HttpMethod.Put, member.Api(), Posting.Json(JsonSerializer.Serialize(new { name = "Lab" })));

        Assert.Equal(HttpStatusCode.OK, renamed.StatusCode);
        var entry = (await ReadAsync(member.WorkspaceId)).Single(e => e.Action == "workspace.renamed");
        Assert.Equal(
            (member.WorkspaceId, member.UserId, "Ada Lovelace", """{"name":"Lab"}""", member.WorkspaceId.ToString(), AddressHost.Address),
            (entry.WorkspaceId, entry.ActorId, entry.ActorName, entry.Arguments, entry.SubjectId, entry.IpAddress));
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

        await host.WithServicesAsync(async services =>
        {
            services.GetRequiredService<WorkspaceScope>().Enter(member.WorkspaceId);
            var context = services.GetRequiredService<ReadyKitDbContext>();
            context.Remove(await context.Workspaces.SingleAsync(w => w.Id == member.WorkspaceId));
            return await context.SaveChangesAsync();
        });
        await host.DeleteAccountAsync(await host.QueryAsync(context => context.Users.Where(u => u.Id == member.UserId).Select(u => u.Email!).SingleAsync()));

        var entry = Assert.Single(await ReadAsync(member.WorkspaceId));
        Assert.Equal((member.UserId, "Ada Lovelace"), (entry.ActorId, entry.ActorName));
    }

    [Fact]
    public async Task Nothing_is_told_that_was_not_saved()
    {
        using var member = await Member.SignInAsync(host);

        await host.WithServicesAsync(services =>
        {
            services.GetRequiredService<IActivityLog>().RecordAcross(member.WorkspaceId, new ActivityRecord("test.done"));
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

        var entry = await host.QueryAsync(context => context.Set<ActivityEntry>().SingleAsync(e => e.SubjectId == id && e.Action == "account.password_set"));
        Assert.Equal((null, "System", """{"name":"Ada Lovelace"}"""), (entry.ActorId, entry.ActorName, entry.Arguments));
    }

    [Theory]
    [InlineData("en", "Ada Lovelace sent Лаб:😀 on June 1, 2030")]
    [InlineData("de", "Лаб:😀 wurde am 1. Juni 2030 von Ada Lovelace verschickt")]
    public async Task An_entry_is_read_in_the_language_of_the_reader(string language, string sentence)
    {
        using var member = await Member.SignInAsync(host);
        await RecordAsync(member, new ActivityRecord("parcel.sent")
        {
            Arguments = { ["name"] = "Лаб:😀", ["at"] = new DateTimeOffset(2030, 6, 1, 12, 0, 0, TimeSpan.Zero) },
            ActorName = "Ada Lovelace",
        });

        var item = (await ListAsync(member, language, search: "лаб")).Items.Single();

        Assert.Equal(sentence, item.Text);
        Assert.Equal(("Ada Lovelace", "Лаб:😀"), (Part(item, "actor"), Part(item, "name")));
    }

    [Theory]
    [InlineData("en", "sent", 1)]
    [InlineData("de", "verschickt", 1)]
    [InlineData("de", "sent", 0)]
    public async Task A_search_finds_the_words_that_the_reader_sees(string language, string search, int found)
    {
        using var member = await Member.SignInAsync(host);
        await RecordAsync(member, new ActivityRecord("parcel.sent"));

        Assert.Equal(found, (await ListAsync(member, language, search)).Total);
    }

    [Fact]
    public async Task An_action_without_a_sentence_is_shown_by_its_code_and_a_long_value_is_cut()
    {
        using var member = await Member.SignInAsync(host);
        await RecordAsync(member, new ActivityRecord("parcel.lost") { Arguments = { ["name"] = new string('x', 5000) }, ActorName = "Bob" });

        Assert.Equal("Bob: parcel.lost", (await ListAsync(member, "en", search: "xxx")).Items.Single().Text);
    }

    [Fact]
    public async Task The_order_is_that_of_the_writes()
    {
        using var member = await Member.SignInAsync(host);

        await host.WithServicesAsync(async services =>
        {
            var (log, context) = (services.GetRequiredService<IActivityLog>(), services.GetRequiredService<ReadyKitDbContext>());
            log.RecordAcross(member.WorkspaceId, new ActivityRecord("late.write") { ActorName = "Order" });
            // Somebody else comes later, and is faster.
            for (var i = 0; i < 20; i++)
            {
                await RecordAsync(member, new ActivityRecord($"early.write_{i:D2}") { ActorName = "Order" });
            }

            for (var i = 0; i < 20; i++)
            {
                log.RecordAcross(member.WorkspaceId, new ActivityRecord($"together.written_{i:D2}") { ActorName = "Order" });
            }

            return await context.SaveChangesAsync();
        });

        var written = Enumerable.Range(0, 20).Select(i => $"early.write_{i:D2}").Append("late.write").Concat(Enumerable.Range(0, 20).Select(i => $"together.written_{i:D2}")).ToList();
        var newest = (await ListAsync(member, "en", search: "Order", perPage: 50)).Items.Select(item => item.Action);
        Assert.Equal(written.AsEnumerable().Reverse(), newest);
        var oldest = (await ListAsync(member, "en", search: "Order", sort: "at", perPage: 50)).Items.Select(item => item.Action);
        Assert.Equal(written, oldest);
    }

    private static string Part(ActivityItem item, string argument) => item.Parts.Single(p => p.Argument == argument).Text;

    private Task<int> RecordAsync(Member member, ActivityRecord record) => host.WithServicesAsync(services =>
    {
        services.GetRequiredService<IActivityLog>().RecordAcross(member.WorkspaceId, record);
        return services.GetRequiredService<ReadyKitDbContext>().SaveChangesAsync();
    });

    private Task<PagedList<ActivityItem>> ListAsync(Member member, string language, string search, string? sort = null, int? perPage = null) => host.WithServicesAsync(services =>
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        services.GetRequiredService<WorkspaceScope>().Enter(member.WorkspaceId);
        return services.GetRequiredService<IActivityLog>().ListAsync(new PageRequest(perPage: perPage, search: search, sort: sort), CancellationToken.None);
    });

    private Task<List<ActivityEntry>> ReadAsync(Guid workspace) =>
        host.QueryAsync(context => context.Set<ActivityEntry>().AsNoTracking().Where(e => e.WorkspaceId == workspace).ToListAsync());
}
