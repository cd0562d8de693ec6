namespace ReadyKit.Localization;

/// <summary>Shorter ways to ask for texts.</summary>
public static class TextsExtensions
{
    /// <summary>The text with its placeholders filled: <c>texts.Get("billing.plans.choose", ("plan", plan.Name))</c>.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="key">The key.</param>
    /// <param name="values">What stands at each placeholder, by its name.</param>
    public static string Get(this ITexts texts, string key, params (string Name, object? Value)[] values)
    {
        ArgumentNullException.ThrowIfNull(texts);
        ArgumentNullException.ThrowIfNull(values);
        return texts.Get(key, values.ToDictionary(v => v.Name, v => v.Value));
    }
}
