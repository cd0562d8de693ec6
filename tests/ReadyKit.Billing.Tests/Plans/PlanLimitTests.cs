using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.ActivityLog;
using ReadyKit.Data;
using ReadyKit.TestHost.Hosting;
using ReadyKit.Workspaces;
using SaasHost.Projects;

namespace ReadyKit.Billing.Tests.Plans;

public sealed class PlanLimitTests(SaasHostFactory host) : IClassFixture<SaasHostFactory>
{
    [Fact]
    public async Task Twenty_parallel_creates_end_at_the_limit_of_three()
    {
        var ada = await Subscriber.RegisterAsync(host);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => ada.CreateProjectAsync($"Project {i}")));

        Assert.Equal(3, answers.Count(status => status == HttpStatusCode.Created));
        Assert.Equal(17, answers.Count(status => status == HttpStatusCode.PaymentRequired));
        using var billing = await ada.ReadJsonAsync();
        var usage = billing.RootElement.GetProperty("usage")[0];
        Assert.Equal((3, 3), (usage.GetProperty("used").GetInt32(), usage.GetProperty("limit").GetInt32()));
    }

    [Fact]
    public async Task A_paid_plan_has_no_limit_from_the_moment_it_is_paid()
    {
        var ada = await Subscriber.RegisterAsync(host);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(HttpStatusCode.Created, await ada.CreateProjectAsync());
        }

        Assert.Equal(HttpStatusCode.PaymentRequired, await ada.CreateProjectAsync());
        await ada.BuyAsync();

        Assert.Equal(HttpStatusCode.Created, await ada.CreateProjectAsync());
    }

    [Fact, Trait("Case", "C14")]
    public async Task What_could_not_be_saved_is_not_added_by_a_later_save()
    {
        var ada = await Subscriber.RegisterAsync(host);

        var saved = await host.WithServicesAsync(async services =>
        {
            services.GetRequiredService<WorkspaceScope>().Enter(ada.WorkspaceId);
            var project = new Project { Name = null! };
            await Assert.ThrowsAsync<DbUpdateException>(() => services.GetRequiredService<IPlanLimits>().TryAddAsync(project, CancellationToken.None));
            project.Name = "Late";
            return await services.GetRequiredService<ReadyKitDbContext>().SaveChangesAsync();
        });

        Assert.Equal(0, saved);
    }

    [Fact]
    public async Task What_was_refused_leaves_nothing_behind_for_a_later_save()
    {
        var ada = await Subscriber.RegisterAsync(host);
        for (var i = 0; i < 3; i++)
        {
            await ada.CreateProjectAsync();
        }

        var (isCreated, saved) = await host.WithServicesAsync(async services =>
        {
            services.GetRequiredService<WorkspaceScope>().Enter(ada.WorkspaceId);
            var created = await services.GetRequiredService<ProjectStore>().CreateAsync("One too many", CancellationToken.None);
            return (created.Succeeded, await services.GetRequiredService<ReadyKitDbContext>().SaveChangesAsync());
        });

        Assert.Equal((false, 0), (isCreated, saved));
    }

    [Fact]
    public async Task What_could_not_be_saved_takes_nothing_with_it_into_a_later_save()
    {
        var ada = await Subscriber.RegisterAsync(host);

        var saved = await host.WithServicesAsync(async services =>
        {
            services.GetRequiredService<WorkspaceScope>().Enter(ada.WorkspaceId);
            services.GetRequiredService<IActivityLog>().Record(new ActivityRecord("project.created"));
            await Assert.ThrowsAsync<DbUpdateException>(
                () => services.GetRequiredService<IPlanLimits>().TryAddAsync(new Project { Name = null! }, CancellationToken.None));
            return await services.GetRequiredService<ReadyKitDbContext>().SaveChangesAsync();
        });

        Assert.Equal(0, saved);
    }

    [Fact]
    public async Task What_is_no_entity_of_the_workspace_is_counted_and_held_as_well()
    {
        var ada = await Subscriber.RegisterAsync(host);
        var people = new List<Subscriber>();
        for (var i = 0; i < 4; i++)
        {
            people.Add(await Subscriber.RegisterAsync(host, $"Person {i}"));
        }

        var joined = await Task.WhenAll(people.Select(person => JoinAsync(ada, person)));

        // She is one of the two that her plan has room for.
        Assert.Equal(1, joined.Count(result => result.Succeeded));
        Assert.All(joined.Where(result => !result.Succeeded), result => Assert.Equal(BillingErrors.LimitReached, result.Errors[0].Code));
        using var billing = await ada.ReadJsonAsync();
        Assert.Equal(
            ["projects 0/3", "members 2/2"],
            billing.RootElement.GetProperty("usage").EnumerateArray().Select(use => $"{use.GetProperty("name")} {use.GetProperty("used")}/{use.GetProperty("limit")}"));
    }

    [Fact]
    public async Task The_pages_show_what_the_plan_allows()
    {
        var ada = await Subscriber.RegisterAsync(host);

        var billing = await ada.Visitor.OpenAsync($"/w/{ada.Slug}/billing");

        Assert.Contains("""{"name":"members","title":"Members","used":1,"limit":2}""", billing.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_that_nobody_added_names_the_line_to_add()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => host.WithServicesAsync(services =>
        {
            services.GetRequiredService<WorkspaceScope>().Enter(Guid.CreateVersion7());
            return services.GetRequiredService<IPlanLimits>().TryAddAsync("robots", _ => Task.CompletedTask, CancellationToken.None);
        }));

        Assert.Contains(".AddLimit(\"robots\"", failure.Message, StringComparison.Ordinal);
    }

    private Task<OperationResult> JoinAsync(Subscriber owner, Subscriber person) => host.WithServicesAsync(async services =>
    {
        services.GetRequiredService<WorkspaceScope>().Enter(owner.WorkspaceId);
        var context = services.GetRequiredService<ReadyKitDbContext>();
        var userId = await context.Memberships.Where(m => m.WorkspaceId == person.WorkspaceId).Select(m => m.UserId).FirstAsync();
        return await services.GetRequiredService<IPlanLimits>().TryAddAsync(
            LimitNames.Members,
            token =>
            {
                context.Add(new Membership { WorkspaceId = owner.WorkspaceId, UserId = userId, Role = WorkspaceRole.Member });
                return Task.CompletedTask;
            },
            CancellationToken.None);
    });

    [Fact]
    public async Task An_entity_without_a_limit_names_the_line_to_add()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => host.WithServicesAsync(services =>
        {
            services.GetRequiredService<WorkspaceScope>().Enter(Guid.CreateVersion7());
            return services.GetRequiredService<IPlanLimits>().TryAddAsync(PlanSettings.Subscription(SubscriptionState.Active), CancellationToken.None);
        }));

        Assert.Contains(".AddLimit<Subscription>(", failure.Message, StringComparison.Ordinal);
    }
}
