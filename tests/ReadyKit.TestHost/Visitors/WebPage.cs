using System.Net;

namespace ReadyKit.TestHost.Visitors;

/// <summary>What a visit ended on, after the redirects.</summary>
public sealed record WebPage(HttpStatusCode Status, string Path, string Html)
{
    public IReadOnlyList<HtmlForm> Forms => HtmlForm.FindAll(Html);

    /// <summary>The form that posts to this path, or, without one, the page's form that has this field.</summary>
    public HtmlForm Form(string fieldOrAction) =>
        Forms.FirstOrDefault(form => form.Action == fieldOrAction || form.Fields.ContainsKey(fieldOrAction))
        ?? throw new InvalidOperationException($"{Path} ({(int)Status}) has no form '{fieldOrAction}':\n{Html}");

    /// <summary>This page, if it is the expected one; otherwise a failure that shows it.</summary>
    public WebPage MustBeAt(string path) =>
        Path.StartsWith(path, StringComparison.Ordinal) && Status == HttpStatusCode.OK
            ? this
            : throw new InvalidOperationException($"{path} was expected, but came {(int)Status} {Path}:\n{Html}");
}
