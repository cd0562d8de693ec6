using System.ComponentModel.DataAnnotations;

namespace ReadyKit.Accounts;

/// <summary>How long people stay signed in. Bound to <c>ReadyKit:Sessions</c>.</summary>
public sealed class SessionOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "ReadyKit:Sessions";

    /// <summary>After how long without a request a session ends. Default: 7 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromDays(7);

    /// <summary>After how long a session ends in any case. Default: 30 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan AbsoluteTimeout { get; set; } = TimeSpan.FromDays(30);
}
