using System.Globalization;
using ReadyKit.Billing.Development.Internal.Ledger;
using ReadyKit.Billing.Development.Internal.Webhooks;
using ReadyKit.Billing.Providers.Diagnostics;

namespace ReadyKit.Billing.Development.Internal;

/// <summary>Holds the app's settings against the ledger. There is little to find: the provider takes every price.</summary>
internal static class DevelopmentExaminations
{
    public static Examination Examine(DevelopmentLedger ledger, ExaminationRequest expected, DateTimeOffset now) => new()
    {
        Environment = DevelopmentPayload.Environment,
        ApiVersion = DevelopmentPayload.Version,
        Findings =
        [
            OfAccount(expected),
            .. expected.Prices.Select(OfPrice),
            Fine("webhook", $"delivered to {expected.WebhookUrl}; {ledger.Events.Count(e => e.DeliveredAt is null)} wait"),
            Fine("portal", "lists every subscription; quantities are not changed there"),
            Fine("permissions", "all"),
            Fine("clock", string.Create(CultureInfo.InvariantCulture, $"{(now - expected.Now).TotalDays:0.#} days ahead of the app's")),
        ],
    };

    private static ExaminationFinding OfAccount(ExaminationRequest expected) =>
        expected.Environment is null || expected.Environment == DevelopmentPayload.Environment
            ? Fine("mode", "test; no money moves")
            : new ExaminationFinding
            {
                Subject = "mode", Level = FindingLevel.Error, Detail = $"the customers of this app were seen in the account {expected.Environment.Account}. Nothing of theirs is changed.",
            };

    private static ExaminationFinding OfPrice(ExpectedPrice expected) => string.IsNullOrWhiteSpace(expected.PriceId)
        ? new ExaminationFinding { Subject = $"price {expected.Price.Id}", Level = FindingLevel.Error, Detail = "has no id here" }
        : Fine($"price {expected.Price.Id}", $"{expected.PriceId}, {MoneyText.Format(expected.Price.Amount, expected.Price.Currency, CultureInfo.InvariantCulture)}");

    private static ExaminationFinding Fine(string subject, string detail) => new() { Subject = subject, Level = FindingLevel.Ok, Detail = detail };
}
