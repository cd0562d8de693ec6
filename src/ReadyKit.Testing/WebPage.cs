using System.Net;

namespace ReadyKit.Testing;

/// <summary>What a visit ended on, after the redirects.</summary>
/// <param name="Status">The status of the answer.</param>
/// <param name="Path">The path and query it came from.</param>
/// <param name="Html">Its text.</param>
public sealed record WebPage(HttpStatusCode Status, string Path, string Html)
{
    /// <summary>Its forms, in their order.</summary>
    public IReadOnlyList<HtmlForm> Forms => HtmlForm.FindAll(Html);

    /// <summary>The form that posts to this path, or, without one, the page's form that has this field.</summary>
    /// <exception cref="InvalidOperationException">There is none; the message shows the page.</exception>
    public HtmlForm Form(string fieldOrAction) =>
        Forms.FirstOrDefault(form => form.Action == fieldOrAction || form.Fields.ContainsKey(fieldOrAction))
        ?? throw new InvalidOperationException($"{Path} ({(int)Status}) has no form '{fieldOrAction}':\n{Html}");

    /// <summary>This page, if it is the expected one; otherwise a failure that shows it.</summary>
    /// <param name="path">How its path must begin.</param>
    /// <exception cref="InvalidOperationException">It is another one, or its status is not 200.</exception>
    public WebPage MustBeAt(string path) =>
        Path.StartsWith(path, StringComparison.Ordinal) && Status == HttpStatusCode.OK
            ? this
            : throw new InvalidOperationException($"{path} was expected, but came {(int)Status} {Path}:\n{Html}");
}
