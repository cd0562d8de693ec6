using ReadyKit.Ui.Tests;

var builder = WebApplication.CreateBuilder(args);
builder.AddReadyKit<OverridingDbContext>().UseSqlite().AddWorkspaces().AddUi(ui => ui.ProfileSections.Add(new() { Title = "Colour", Partial = "/Pages/_Colour.cshtml" }));
var app = builder.Build();
app.UseReadyKit();
app.MapReadyKit();
return await app.RunReadyKitAsync(args);

/// <summary>The entry point, public so that tests can start the app.</summary>
public partial class Program;
