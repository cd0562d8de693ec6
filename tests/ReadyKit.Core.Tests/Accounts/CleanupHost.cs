using Microsoft.Extensions.Time.Testing;

namespace ReadyKit.Core.Tests.Accounts;

/// <summary>The sample by a clock of the tests, which forgets sent mails after a week.</summary>
public sealed class CleanupHost : CoreHost
{
    public CleanupHost()
    {
        Clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        Settings["ReadyKit:Mail:KeepFor"] = "7.00:00:00";
    }
}
