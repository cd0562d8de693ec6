using System.ComponentModel.DataAnnotations;

namespace ReadyKit.Accounts;

/// <summary>How accounts are made and kept. Bound to <c>ReadyKit:Accounts</c>.</summary>
public sealed class AccountOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "ReadyKit:Accounts";

    /// <summary>Whether people can make accounts by themselves. Default: yes.</summary>
    public bool RegistrationEnabled { get; set; } = true;

    /// <summary>The fewest characters of a password. Default: 12.</summary>
    [Range(8, 128)]
    public int MinPasswordLength { get; set; } = 12;

    /// <summary>For how long a link to confirm an address works. Default: one day.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00")]
    public TimeSpan ConfirmationLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>For how long a link to set a new password works. Default: one hour.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "1.00:00:00")]
    public TimeSpan ResetLifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How many wrong passwords an address can be tried with from one network, or from one known browser, before these must wait. From all
    /// unknown browsers together it is ten times as many. Default: 5.</summary>
    [Range(1, 100)]
    public int MaxFailedSignIns { get; set; } = 5;

    /// <summary>How long they must wait then. Default: 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan SignInWindow { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How many passwords are hashed at once; each takes 19 MiB. Default: the number of processors.</summary>
    [Range(1, 256)]
    public int HashConcurrency { get; set; } = Math.Clamp(Environment.ProcessorCount, 1, 256);

    /// <summary>How many more may wait for their turn; the surplus is told to come back. Default: 64.</summary>
    [Range(0, 10_000)]
    public int HashQueue { get; set; } = 64;

    /// <summary>
    /// How many sign-ins a minute one network may try: an IPv4 address, or the first 64 bits of an IPv6 one (RFC 4291, section 2.5.4). Counted in
    /// memory, by each instance. Default: 60.
    /// </summary>
    [Range(1, 100_000)]
    public int SignInsPerMinute { get; set; } = 60;

    /// <summary>How many registrations and requests for mails a minute one network may make, counted likewise. Default: 20.</summary>
    [Range(1, 100_000)]
    public int RegistrationsPerMinute { get; set; } = 20;
}
