namespace ReadyKit.Ui.Shell;

/// <summary>What every page's script is told, as <c>ReadyKit.context</c>.</summary>
internal sealed record PageContext(string Product, string Base, string Icons, PageBrand Brand, PageCsrf Csrf)
{
    /// <summary>What the page's header says, unless the page says it itself.</summary>
    public string? Title { get; init; }

    public string? Sentence { get; init; }

    public PersonView? User { get; init; }

    public object? Workspace { get; init; }

    public bool CanSwitch { get; init; }

    /// <summary>The routes that can be linked to.</summary>
    public IReadOnlyList<string> Pages { get; init; } = [];

    public string? Flash { get; init; }
}
