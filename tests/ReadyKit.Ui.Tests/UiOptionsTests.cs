using Microsoft.Extensions.Options;

namespace ReadyKit.Ui.Tests;

public sealed class UiOptionsTests
{
    [Fact]
    public void A_page_to_switch_off_that_there_is_not_is_refused_by_its_key()
    {
        var failure = Assert.Single(Refuse(ui => ui.DisabledPages.Add("/w/{slug}/activty")));

        Assert.StartsWith("ReadyKit:Ui:DisabledPages:0 is /w/{slug}/activty, which is no page's route.", failure, StringComparison.Ordinal);
        Assert.Contains("/w/{slug}/activity", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_whose_partial_there_is_not_is_refused_by_its_key()
    {
        var failure = Assert.Single(Refuse(ui => ui.SettingsSections.Add(new() { Title = "Colour", Partial = "/Pages/_Color.cshtml" })));

        Assert.StartsWith("ReadyKit:Ui:SettingsSections:0:Partial is /Pages/_Color.cshtml", failure, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Case", "N10")]
    public void A_menu_entry_with_an_icon_that_there_is_not_is_refused_by_its_key()
    {
        var failure = Assert.Single(Refuse(ui => ui.Menu.Add(new() { Title = "Files", Icon = "mdi-folder-outlined" })));

        Assert.StartsWith("ReadyKit:Ui:Menu:0:Icon is mdi-folder-outlined, and there is no such icon.", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_are_switched_off_however_their_route_is_written()
    {
        using var app = Build(ui =>
        {
            ui.DisabledPages.Add("w/{slug}/Activity");
            ui.ProfileSections.Add(new() { Title = "Colour", Partial = "/Pages/_Colour.cshtml" });
        });

        Assert.Equal(["w/{slug}/Activity"], app.Services.GetRequiredService<IOptions<UiOptions>>().Value.DisabledPages);
    }

    private static IEnumerable<string> Refuse(Action<UiOptions> configure)
    {
        using var app = Build(configure);
        return Assert.Throws<OptionsValidationException>(() => app.Services.GetRequiredService<IOptions<UiOptions>>().Value).Failures;
    }

    private static Disposable Build(Action<UiOptions> configure)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(OverridingApp).Assembly.GetName().Name, EnvironmentName = "Development",
        });
        builder.AddReadyKit<OverridingDbContext>().UseSqlite().AddWorkspaces().AddUi(configure);
        return new Disposable(builder.Build());
    }

    private sealed class Disposable(WebApplication app) : IDisposable
    {
        public IServiceProvider Services => app.Services;

        public void Dispose() => app.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
