using Microsoft.EntityFrameworkCore;
using ReadyKit.ActivityLog;
using ReadyKit.Billing.Internal.Checkout;
using ReadyKit.Billing.Internal.Customers;
using ReadyKit.Billing.Internal.Sync;
using ReadyKit.Data;
using ReadyKit.Mail;

namespace ReadyKit.Billing.Internal.Notices;

/// <summary>Adds the notices of changes to the unit of work that makes the changes: activities, and mails to the owner.</summary>
internal sealed class BillingNoticeWriter(
    ReadyKitDbContext context, IPlanCatalog plans, BillingContacts contacts, IActivityLog log, IMailer mailer, IPublicUrl url) : ISubscriptionObserver
{
    private const string Actor = "Billing";

    public async Task ObserveAsync(SubscriptionNews news, CancellationToken cancellationToken)
    {
        foreach (var change in news.Changes.Where(c => c.IsChange))
        {
            foreach (var notice in BillingNotices.For(change, NameOf))
            {
                await RecordAsync(change.Subscription, notice, cancellationToken);
                Mail(await contacts.FindAsync(news.WorkspaceId, cancellationToken), notice);
            }
        }

        if (news.HasTooMany)
        {
            log.RecordAcross(news.WorkspaceId, new ActivityRecord("billing.several_subscriptions")
            {
                Arguments = { ["count"] = news.Live }, ActorName = Actor,
            });
        }
    }

    private string NameOf(string planId) => plans.Find(planId)?.Name ?? planId;

    private async Task RecordAsync(Subscription subscription, BillingNotices.Notice notice, CancellationToken cancellationToken)
    {
        var buyer = notice.Action == BillingNotices.Started ? await FindBuyerAsync(subscription, cancellationToken) : null;
        log.RecordAcross(subscription.WorkspaceId, new ActivityRecord(notice.Action)
        {
            Arguments = notice.Arguments,
            ActorId = buyer?.StartedById,
            ActorName = buyer?.StartedByName ?? Actor,
            SubjectId = subscription.Id.ToString(),
        });
    }

    /// <summary>Only a checkout that is open until now can be the one: what came from elsewhere has no buyer here.</summary>
    private Task<BillingCheckout?> FindBuyerAsync(Subscription subscription, CancellationToken cancellationToken) =>
        context.Set<BillingCheckout>().AsNoTracking()
            .FirstOrDefaultAsync(
                c => c.OpenFor == subscription.WorkspaceId && c.Provider == subscription.Provider && c.PlanId == subscription.PlanId, cancellationToken);

    private void Mail(BillingContacts.Contact contact, BillingNotices.Notice notice)
    {
        if (contact.Email.Length > 0)
        {
            mailer.Queue(new LocalizedMail
            {
                To = contact.Email,
                Template = notice.MailTemplate,
                Arguments = notice.Arguments,
                ActionUrl = url.For(BillingPaths.Billing(contact.Slug)),
            });
        }
    }
}
