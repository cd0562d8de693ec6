using ReadyKit.Ui.Tests;

var builder = WebApplication.CreateBuilder(args);
builder.AddReadyKit<OverridingDbContext>().UseSqlite().AddWorkspaces().AddUi(ui => ui.ProfileSections.Add(new() { Title = "own.colour", Partial = "/Pages/_Colour.cshtml" })).AddTexts<OwnTexts>();
var app = builder.Build();
app.UseRequestLocalization(o => o.SetDefaultCulture("en").AddSupportedCultures("en", "ar").AddSupportedUICultures("en", "ar"));
app.UseReadyKit();
app.MapReadyKit();
return await app.RunReadyKitAsync(args);

/// <summary>The entry point, public so that tests can start the app.</summary>
public partial class Program;
