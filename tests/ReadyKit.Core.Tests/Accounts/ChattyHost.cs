namespace ReadyKit.Core.Tests.Accounts;

/// <summary>Logs requests too, which the sample keeps quiet about.</summary>
public sealed class ChattyHost : CoreHost
{
    public ChattyHost()
    {
        Settings["Logging:LogLevel:Default"] = "Information";
        Settings["Logging:LogLevel:Microsoft.AspNetCore"] = "Information";
    }
}
