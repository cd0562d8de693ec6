namespace ReadyKit;

/// <summary>Makes absolute links. The host comes from configuration, never from a request.</summary>
public interface IPublicUrl
{
    /// <summary>The address people reach the app at, ending in a slash.</summary>
    Uri Base { get; }

    /// <summary>The absolute link to a path of this app.</summary>
    /// <param name="pathAndQuery">A path that starts with a slash, with an optional query.</param>
    Uri For(string pathAndQuery);
}
