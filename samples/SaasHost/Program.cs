using ReadyKit.Billing;
using SaasHost.Data;
using SaasHost.Pages;
using SaasHost.Projects;

var builder = WebApplication.CreateBuilder(args);

builder.AddReadyKit<AppDbContext>()
    .UseSqlite()
    .UsePostgreSql()         // ReadyKit:Database:Provider picks one; the first is the default
    .AddWorkspaces()
    .AddDevelopmentBilling()
    .AddUi(ui =>
    {
        ui.Menu.Add(new() { Title = "projects.title", Icon = "mdi-folder-outline", Href = "projects", Limit = "projects" });
        ui.ProfileSections.Add(new() { Title = "profile.work", Sentence = "profile.work.sentence", Partial = "/Pages/Profile/_JobTitle.cshtml" });
    })
    .AddProjects()           // the app's own feature
    .AddTexts<PageTexts>()   // what its pages say
    .AddLimit(LimitNames.Members, "limits.members", (AppDbContext db, Guid workspace) => db.Memberships.Where(m => m.WorkspaceId == workspace));

var app = builder.Build();
app.UseReadyKit();
app.MapReadyKit();
app.MapProjects();
return await app.RunReadyKitAsync(args);

/// <summary>The entry point, public so that tests can start the app.</summary>
public partial class Program;
