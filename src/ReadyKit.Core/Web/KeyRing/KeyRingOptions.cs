namespace ReadyKit.Web.KeyRing;

/// <summary>
/// What the data protection keys in the database are encrypted by, so that whoever reads a backup cannot make cookies and links. Bound to
/// <c>ReadyKit:KeyRing</c>.
/// </summary>
public sealed class KeyRingOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "ReadyKit:KeyRing";

    /// <summary>
    /// The key: 32 random bytes in base64, as <c>openssl rand -base64 32</c> makes them. Required outside Development, unless the app protects the keys
    /// by a certificate or a vault: <c>AddDataProtection().ProtectKeysWithCertificate(…)</c>. A secret: keep it outside the database.
    /// </summary>
    public string? Key { get; set; }

    /// <summary>Keys that were in use before. What they encrypted can still be read. Default: none.</summary>
    public IList<string> FormerKeys { get; } = [];
}
