namespace ReadyKit.Browser.Tests;

/// <summary>Tests that need no empty database share one sample and one browser.</summary>
[CollectionDefinition(nameof(RunningSample))]
public sealed class RunningSampleCollection : ICollectionFixture<RunningSample>;
