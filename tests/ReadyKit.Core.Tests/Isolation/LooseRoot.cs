namespace ReadyKit.Core.Tests.Isolation;

internal abstract class LooseRoot
{
    public Guid Id { get; init; }
}
