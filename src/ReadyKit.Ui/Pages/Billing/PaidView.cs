using ReadyKit.Billing;

namespace ReadyKit.Ui.Pages.Billing;

/// <summary>What is paid, as the billing page shows it.</summary>
internal sealed record PaidView(string Interval, string Text, int Quantity)
{
    /// <summary>Nothing where only the provider knows.</summary>
    public static PaidView? From(SubscribedPrice? price) => price is { Total: { } total, Interval: { } interval, Currency: { } currency }
        ? new PaidView(PriceView.CodeOf(interval), MoneyText.Format(total, currency), price.Quantity)
        : null;
}
