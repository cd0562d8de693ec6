using ReadyKit.Billing;
using SaasHost.Data;
using SaasHost.Projects;

var builder = WebApplication.CreateBuilder(args);

builder.AddReadyKit<AppDbContext>()
    .UseSqlite()
    .UsePostgreSql()         // ReadyKit:Database:Provider picks one; the first is the default
    .AddWorkspaces()
    .AddDevelopmentBilling()
    .AddUi(ui =>
    {
        ui.Menu.Add(new() { Title = "Projects", Icon = "mdi-folder-outline", Href = "projects", Limit = "projects" });
        ui.ProfileSections.Add(new() { Title = "Work", Sentence = "What you do here.", Partial = "/Pages/Profile/_JobTitle.cshtml" });
    })
    .AddProjects()           // the app's own feature
    .AddLimit(LimitNames.Members, "Members", (AppDbContext db, Guid workspace) => db.Memberships.Where(m => m.WorkspaceId == workspace));

var app = builder.Build();
app.UseReadyKit();
app.MapReadyKit();
app.MapProjects();
return await app.RunReadyKitAsync(args);

/// <summary>The entry point, public so that tests can start the app.</summary>
public partial class Program;
