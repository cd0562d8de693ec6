using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Core.Tests.Web;
using ReadyKit.Localization.Internal;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Workspaces;

/// <summary>The sample with a feature of each kind, and a workspace of which people are members by role.</summary>
public class TeamHost : CoreHost
{
    public Guid WorkspaceId { get; private set; }

    public string Slug { get; private set; } = "";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        using var owner = await Member.SignInAsync(this, "Olivia Owner");
        (WorkspaceId, Slug) = (owner.WorkspaceId, owner.Slug);
    }

    /// <summary>A signed-in person with this role in the workspace; with none, a person who has nothing to do with it.</summary>
    internal async Task<Member> SignInAsync(string? role)
    {
        var person = await Member.SignInAsync(this);
        if (role is { } given)
        {
            await QueryAsync(context =>
            {
                context.Add(new Membership { WorkspaceId = WorkspaceId, UserId = person.UserId, Role = given });
                return context.SaveChangesAsync();
            });
        }

        return person;
    }

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.Configure<WorkspaceOptions>(AddRoles);
        services.AddSingleton(new TextSource(typeof(RoleTexts)));
        services.AddControllers().AddApplicationPart(typeof(TasksController).Assembly);
        services.AddSingleton<IEndpointModule, TeamEndpoints>();
    }

    /// <summary>The roles that the app adds: one who looks only, and one who pays.</summary>
    private static void AddRoles(WorkspaceOptions workspaces)
    {
        workspaces.Roles.Add("viewer", new() { Rank = 50 });
        workspaces.Roles.Add("accountant", new() { Rank = 200, Permissions = { Permissions.ManageBilling } });
        workspaces.Roles[WorkspaceRole.Admin].Permissions.Add("things.write");
    }
}
