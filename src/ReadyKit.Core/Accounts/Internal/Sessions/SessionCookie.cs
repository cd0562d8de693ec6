using Microsoft.AspNetCore.Http;

namespace ReadyKit.Accounts.Internal.Sessions;

/// <summary>The cookie that carries a session's id.</summary>
internal sealed class SessionCookie(AccountCookies cookies)
{
    private const int MaxLength = 100;
    private const string Name = "readykit-session";

    public string? Read(HttpContext context) => cookies.Read(context, Name) is { Length: > 0 and <= MaxLength } id ? id : null;

    public void Write(HttpContext context, string id, DateTimeOffset expiresAt) => cookies.Write(context, Name, id, expiresAt);

    public void Delete(HttpContext context) => cookies.Delete(context, Name);
}
