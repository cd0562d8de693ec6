using ReadyKit.Workspaces;

namespace ReadyKit.Ui.Shell;

/// <summary>What stands around a page: the model of the partials <c>Kit/_Drawer</c>, <c>Kit/_TopBar</c> and <c>Kit/_PersonMenu</c>.</summary>
public sealed class ShellView
{
    private readonly Func<string, bool> _has;

    internal ShellView(string product, PersonView person, Func<string, bool> has) => (Product, Person, _has) = (product, person, has);

    /// <summary>The product's name.</summary>
    public string Product { get; }

    /// <summary>Who is signed in.</summary>
    public PersonView Person { get; }

    /// <summary>The person's workspaces.</summary>
    public IReadOnlyList<WorkspaceSummary> Workspaces { get; internal init; } = [];

    /// <summary>The one the page belongs to, or the only one there is.</summary>
    public WorkspaceSummary? Workspace { get; internal init; }

    /// <summary>Its plan, when the page is in it.</summary>
    public string? PlanName { get; internal init; }

    /// <summary>Its menu.</summary>
    public IReadOnlyList<MenuItem> Menu { get; internal init; } = [];

    /// <summary>What its subscription asks of people, if anything.</summary>
    public BillingNotice? Notice { get; internal init; }

    /// <summary>Whether the person has anything to switch to. Who has one workspace never meets the word.</summary>
    public bool CanSwitch => Workspaces.Count > 1;

    /// <summary>Whether there is a page to link to; see <see cref="IPageShell.Has"/>.</summary>
    /// <param name="route">The page's route, such as <c>/settings/profile</c>.</param>
    public bool Has(string route) => _has(route);
}
