namespace ReadyKit.Billing.Internal.Plans;

/// <summary>What must be true of the prices of all plans together.</summary>
internal static class PlanPriceRules
{
    /// <summary>What is wrong with them.</summary>
    public static IEnumerable<string> Check(IList<PlanOptions> plans)
    {
        List<Item> prices =
        [
            .. from plan in plans.Index()
               from price in plan.Item.Prices.Index()
               select new Item($"{PlanListValidator.Key(plan.Index)}:Prices:{price.Index}", plan.Item, price.Item),
        ];
        return [.. prices.SelectMany(Alone), .. RepeatedIds(prices), .. SameOffers(prices), .. RepeatedProviderIds(prices)];
    }

    private static IEnumerable<string> Alone(Item item)
    {
        var (key, _, price) = item;
        if (price.Amount == 0)
        {
            yield return $"{key}:Amount must be more than 0. The free plan has no Prices at all.";
        }

        if (!MoneyText.IsPayable(price.Amount, price.Currency))
        {
            yield return $"{key}:Amount has more decimals than {price.Currency} has.";
        }

        if (price is { IsPerSeat: false, IncludedSeats: not 1 })
        {
            yield return $"{key}:IncludedSeats is for prices per seat: set {key}:IsPerSeat to true, or leave IncludedSeats out and name the number of people in Limits.";
        }

        foreach (var blank in price.ProviderIds.Where(p => string.IsNullOrWhiteSpace(p.Value)))
        {
            yield return $"{key}:ProviderIds:{blank.Key} must be the id of a price.";
        }

        foreach (var blank in price.FormerProviderIds.Where(p => p.Value.Any(string.IsNullOrWhiteSpace)))
        {
            yield return $"{key}:FormerProviderIds:{blank.Key} must be a list of ids of prices.";
        }
    }

    private static IEnumerable<string> RepeatedIds(IReadOnlyList<Item> prices) =>
        from same in prices.GroupBy(p => PlanCatalog.IdOf(p.Plan, p.Price), StringComparer.Ordinal)
        from again in same.Skip(1)
        select again.Price.Id is null
            ? $"{again.Key}:Id is needed: its default '{same.Key}' is the id of {same.First().Key} already."
            : $"{again.Key}:Id repeats '{same.Key}', the id of {same.First().Key}; every price of every plan needs an id of its own.";

    /// <summary>Nobody could tell them apart on the page.</summary>
    private static IEnumerable<string> SameOffers(IReadOnlyList<Item> prices) =>
        from same in prices.Where(p => p.Price.IsOffered).GroupBy(p => (p.Plan, p.Price.Interval, p.Price.Currency))
        from again in same.Skip(1)
        select $"{again.Key} offers the plan '{again.Plan.Id}' by the {again.Price.Interval} in {again.Price.Currency}, as {same.First().Key} does. "
            + "Give it another Interval or Currency, or set IsOffered of one of them to false.";

    /// <summary>A price that sells two things would give whichever stands last.</summary>
    private static IEnumerable<string> RepeatedProviderIds(IReadOnlyList<Item> prices) =>
        from id in prices.SelectMany(ProviderIdsOf)
        where !string.IsNullOrWhiteSpace(id.PriceId)
        group id by (id.Provider, id.PriceId) into same
        where same.Count() > 1
        select $"{same.Last().Key}: the price '{same.Key.PriceId}' at {same.Key.Provider} stands in {same.First().Key} too; a provider's price belongs to one price of one plan.";

    private static IEnumerable<(string Key, string Provider, string PriceId)> ProviderIdsOf(Item item) =>
        item.Price.ProviderIds.Select(p => ($"{item.Key}:ProviderIds:{p.Key}", p.Key, p.Value))
            .Concat(item.Price.FormerProviderIds.SelectMany(p => p.Value.Select((id, i) => ($"{item.Key}:FormerProviderIds:{p.Key}:{i}", p.Key, id))));

    private sealed record Item(string Key, PlanOptions Plan, PlanPriceOptions Price);
}
