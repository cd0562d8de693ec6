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

    /// <summary>How many wrong passwords an address can be tried with before it must wait. Default: 5.</summary>
    [Range(1, 100)]
    public int MaxFailedSignIns { get; set; } = 5;

    /// <summary>How long it must wait then. Default: 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan SignInWindow { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How many passwords are hashed at once; each takes 19 MiB. Default: the number of processors.</summary>
    [Range(1, 256)]
    public int HashConcurrency { get; set; } = Math.Clamp(Environment.ProcessorCount, 1, 256);

    /// <summary>How many more may wait for their turn; the surplus is told to come back. Default: 64.</summary>
    [Range(0, 10_000)]
    public int HashQueue { get; set; } = 64;
}
