namespace ReadyKit.Core.Tests;

/// <summary>The classes that take the sample as it comes share one.</summary>
[CollectionDefinition(Name)]
public sealed class SharedHost : ICollectionFixture<CoreHost>
{
    public const string Name = "The sample as it comes";
}
