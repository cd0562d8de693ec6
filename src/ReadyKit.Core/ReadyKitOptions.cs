using System.ComponentModel.DataAnnotations;

namespace ReadyKit;

/// <summary>What is true of the whole product. Bound to <c>ReadyKit</c>.</summary>
public sealed class ReadyKitOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "ReadyKit";

    /// <summary>The product's name as people see it, in pages and mails. Default: <c>ReadyKit</c>.</summary>
    [Required, StringLength(60)]
    public string ProductName { get; set; } = "ReadyKit";

    /// <summary>
    /// The address people reach the app at, such as <c>https://app.example.com</c>. Links in mails are made from it and requests for
    /// other hosts are refused. Outside Development it is required and must begin with <c>https://</c>; in Development the server's own
    /// address is the default.
    /// </summary>
    [Url]
    public string? BaseUrl { get; set; }

    /// <summary>Further host names that requests may name, beside the host of <see cref="BaseUrl"/>. Default: none.</summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>
    /// The proxies before the app, as addresses or networks such as <c>10.0.0.0/8</c>: what they say of the caller's address and scheme
    /// (<c>X-Forwarded-For</c>, <c>X-Forwarded-Proto</c>) is believed, what others say is not. Default: this machine only.
    /// </summary>
    public IList<string> TrustedProxies { get; } = [];

    /// <summary>
    /// Further callers that may see the pages under <c>/dev</c> in Development, as addresses or networks: for a container, the address of its
    /// gateway. Default: none; this machine always may.
    /// </summary>
    public IList<string> DeveloperAddresses { get; } = [];

    /// <summary>
    /// Whether endpoints of the app that state no policy demand somebody who is signed in, as ReadyKit's own do. Default: no, so that an app that
    /// exists stays as it is. A new app is better closed: what is for everyone then says so by <c>AllowAnonymous</c>.
    /// </summary>
    public bool ClosedByDefault { get; set; }
}
