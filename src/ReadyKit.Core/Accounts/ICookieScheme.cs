namespace ReadyKit.Accounts;

/// <summary>Marks an authentication handler that knows people by a cookie, so that changes are asked for the antiforgery token.</summary>
internal interface ICookieScheme;
