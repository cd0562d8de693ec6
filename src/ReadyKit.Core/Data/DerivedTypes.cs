using Microsoft.EntityFrameworkCore.Metadata;

namespace ReadyKit.Data;

/// <summary>Finds the types with which an app extends the library's entities.</summary>
internal static class DerivedTypes
{
    /// <summary>A new <typeparamref name="T"/>, or of the type in the model that the app derives from it.</summary>
    /// <exception cref="ReadyKitSetupException">The app derives several types.</exception>
    public static T Create<T>(IModel model)
        where T : class, new()
    {
        var derived = model.FindEntityType(typeof(T))!.GetDerivedTypes().Where(t => !t.ClrType.IsAbstract).ToList();
        return derived switch
        {
            [] => new T(),
            [var only] => (T)Activator.CreateInstance(only.ClrType)!,
            _ => throw new ReadyKitSetupException(
                $"The context has several types that derive from {typeof(T).Name} ({string.Join(", ", derived.Select(t => t.ClrType.Name))}). Keep one."),
        };
    }
}
