namespace ReadyKit.Ui.Shell;

/// <summary>What a form or a call carries to prove that it comes from this site.</summary>
internal sealed record PageCsrf(string Field, string? Header, string? Token);
