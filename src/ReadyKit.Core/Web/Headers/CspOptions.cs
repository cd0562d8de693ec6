namespace ReadyKit.Web.Headers;

/// <summary>
/// What pages may load beside what the library's own need (CSP Level 3, section 2.3.1). Bound to <c>ReadyKit:Csp</c>. A source is an origin such
/// as <c>https://cdn.example.com</c>, a scheme such as <c>https:</c>, or a keyword such as <c>'self'</c> with its quotes.
/// </summary>
public sealed class CspOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "ReadyKit:Csp";

    /// <summary>
    /// Whether the app's own endpoints get the policy. Default: yes. An app that exists and whose layout has inline scripts says no; the library's
    /// pages keep theirs. A single endpoint opts out by <see cref="DisableContentSecurityPolicyAttribute"/>.
    /// </summary>
    public bool AppliesToApp { get; set; } = true;

    /// <summary>Where scripts may come from that carry no nonce, such as <c>'self'</c> for the app's own files. Default: none.</summary>
    public IList<string> Scripts { get; } = [];

    /// <summary>Where styles may come from beside this site. Default: none.</summary>
    public IList<string> Styles { get; } = [];

    /// <summary>Where images may come from beside this site and <c>data:</c>. Default: none.</summary>
    public IList<string> Images { get; } = [];

    /// <summary>Where fonts may come from beside this site. Default: none.</summary>
    public IList<string> Fonts { get; } = [];

    /// <summary>Where scripts may connect to beside this site. Default: none.</summary>
    public IList<string> Connections { get; } = [];

    /// <summary>What may be framed beside this site. Default: none.</summary>
    public IList<string> Frames { get; } = [];

    /// <summary>Where sound and video may come from beside this site. Default: none.</summary>
    public IList<string> Media { get; } = [];

    /// <summary>Where forms may be sent to beside this site. Default: none.</summary>
    public IList<string> Forms { get; } = [];

    internal IEnumerable<string> All => [.. Scripts, .. Styles, .. Images, .. Fonts, .. Connections, .. Frames, .. Media, .. Forms];
}
