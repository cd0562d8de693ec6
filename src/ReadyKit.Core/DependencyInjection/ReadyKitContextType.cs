namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Remembers which context AddReadyKit was called with.</summary>
internal sealed record ReadyKitContextType(Type Type);
