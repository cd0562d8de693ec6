using Microsoft.EntityFrameworkCore;
using ReadyKit.ActivityLog;
using ReadyKit.Data;
using ReadyKit.Mail;
using ReadyKit.Workspaces;

namespace ReadyKit.Billing.Internal;

/// <summary>Adds the notices of changes to the unit of work that makes the changes: activities, and mails to the owner.</summary>
internal sealed class BillingNoticeWriter(ReadyKitDbContext context, IPlanCatalog plans, IActivityLog log, IMailer mailer, IPublicUrl url)
{
    private const string Actor = "Billing";

    public async Task AddAsync(IEnumerable<SubscriptionChange> changes, CancellationToken cancellationToken)
    {
        foreach (var change in changes.Where(c => c.IsChange))
        {
            foreach (var notice in BillingNotices.For(change, NameOf))
            {
                await RecordAsync(change.Subscription, notice, cancellationToken);
                await MailAsync(change.Subscription.WorkspaceId, notice, cancellationToken);
            }
        }
    }

    public void AddAlarm(Guid workspaceId, int live) =>
        log.Record(new ActivityRecord("billing.several_subscriptions")
        {
            Arguments = { ["count"] = live }, WorkspaceId = workspaceId, ActorName = Actor,
        });

    private string NameOf(string planId) => plans.Find(planId)?.Name ?? planId;

    private async Task RecordAsync(Subscription subscription, BillingNotice notice, CancellationToken cancellationToken)
    {
        var buyer = notice.Action == BillingNotices.Started ? await FindBuyerAsync(subscription, cancellationToken) : null;
        log.Record(new ActivityRecord(notice.Action)
        {
            Arguments = notice.Arguments,
            WorkspaceId = subscription.WorkspaceId,
            ActorId = buyer?.StartedById,
            ActorName = buyer?.StartedByName ?? Actor,
            SubjectId = subscription.Id.ToString(),
        });
    }

    /// <summary>Only a purchase that is open until now can be the one: what came from elsewhere has no buyer here.</summary>
    private Task<BillingCheckout?> FindBuyerAsync(Subscription subscription, CancellationToken cancellationToken) =>
        context.Set<BillingCheckout>().AsNoTracking()
            .FirstOrDefaultAsync(
                c => c.OpenFor == subscription.WorkspaceId && c.Provider == subscription.Provider && c.PlanId == subscription.PlanId, cancellationToken);

    private async Task MailAsync(Guid workspaceId, BillingNotice notice, CancellationToken cancellationToken)
    {
        var owners = await context.Memberships
            .Where(m => m.WorkspaceId == workspaceId && m.Role == WorkspaceRole.Owner)
            .Join(context.Users, m => m.UserId, u => u.Id, (m, u) => u.Email)
            .ToListAsync(cancellationToken);
        var slug = await context.Workspaces.Where(w => w.Id == workspaceId).Select(w => w.Slug).FirstAsync(cancellationToken);
        foreach (var owner in owners.OfType<string>())
        {
            mailer.Queue(new MailContent
            {
                To = owner,
                Subject = notice.Subject,
                Paragraphs = [notice.Text],
                ActionLabel = "Open billing",
                ActionUrl = url.For(BillingPaths.Billing(slug)),
            });
        }
    }
}
