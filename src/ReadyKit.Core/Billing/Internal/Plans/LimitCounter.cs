using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;
using ReadyKit.Localization;

namespace ReadyKit.Billing.Internal.Plans;

/// <summary>Counts how much of limits the current workspace uses.</summary>
internal sealed class LimitCounter(IServiceProvider services, ReadyKitDbContext context, ITexts texts)
{
    /// <summary>Counts, by one statement for each context that has some of it.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(IEnumerable<PlanLimit> limits, CancellationToken cancellationToken)
    {
        var used = limits.ToDictionary(limit => limit.Name, _ => 0, StringComparer.Ordinal);
        foreach (var one in limits.GroupBy(limit => (DbContext)services.GetRequiredService(limit.ContextType)))
        {
            var query = one.Select(limit => limit.Count(one.Key, context.CurrentWorkspaceId)).Aggregate((all, next) => all.Concat(next));
            foreach (var row in await query.ToListAsync(cancellationToken))
            {
                used[row.Name] = row.Used;
            }
        }

        return used;
    }

    /// <summary>The name of a limit, which may be the key of a text, as people see it.</summary>
    public string TitleOf(PlanLimit limit) => texts.Get(limit.Title);
}
