namespace ReadyKit.Core.Tests.Isolation.Model;

internal abstract class LooseRoot
{
    public Guid Id { get; init; }
}
