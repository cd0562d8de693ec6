using Microsoft.Extensions.Time.Testing;

namespace ReadyKit.Core.Tests.Accounts.Sessions;

/// <summary>Signs people out after two minutes without a request, and after half an hour in any case, by a clock of the tests.</summary>
public sealed class ShortSessionHost : CoreHost
{
    public ShortSessionHost()
    {
        Clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        Settings["ReadyKit:Sessions:IdleTimeout"] = "00:02:00";
        Settings["ReadyKit:Sessions:AbsoluteTimeout"] = "00:30:00";
    }
}
