namespace ReadyKit.Templates.Tests;

/// <summary>Packing happens once for all tests that need packages.</summary>
[CollectionDefinition(nameof(PackedFeed))]
public sealed class PackedFeedCollection : ICollectionFixture<PackedFeed>;
