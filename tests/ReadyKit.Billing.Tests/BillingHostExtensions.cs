using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.ActivityLog;
using ReadyKit.Data;
using ReadyKit.Jobs.Internal;
using ReadyKit.TestHost.Hosting;

namespace ReadyKit.Billing.Tests;

/// <summary>What is left in the app when something has happened.</summary>
internal static class BillingHostExtensions
{
    /// <summary>Waits until no look at a provider is left to do, also none that was put off because another was at it.</summary>
    public static Task UntilNothingIsLeftAsync(this SaasHostFactory host) => Eventually.TrueAsync(
        async () => await host.CountSyncsAsync() == 0, async () => $"no jobs are left, not {await host.CountSyncsAsync()}");

    /// <summary>How many looks are waiting; not those for the end of a grace period.</summary>
    public static Task<int> CountSyncsAsync(this SaasHostFactory host, string customerId = "") => host.WithServicesAsync(services =>
    {
        var soon = services.GetRequiredService<TimeProvider>().GetUtcNow().AddHours(2);
        return services.GetRequiredService<ReadyKitDbContext>().Set<Job>()
            .CountAsync(j => j.Type == "billing.sync" && j.RunAt < soon && j.Payload.Contains(customerId));
    });

    public static async Task<int> CountActivitiesAsync(this SaasHostFactory host, Subscriber person, string action) =>
        (await host.ReadActivitiesAsync(person)).Count(a => a.Action == action);

    public static async Task<int> CountMailsAsync(this SaasHostFactory host, Subscriber person, string subject) =>
        (await host.ReadMailsAsync(person.Email)).Count(mail => mail.Subject == subject);

    public static Task<IReadOnlyList<ActivityItem>> ReadActivitiesAsync(this SaasHostFactory host, Subscriber person) => host.WithServicesAsync(async services =>
    {
        services.GetRequiredService<WorkspaceScope>().Enter(person.WorkspaceId);
        return (await services.GetRequiredService<IActivityLog>().ListAsync(new PageRequest(1, PageRequest.MaxPerPage), CancellationToken.None)).Items;
    });
}
