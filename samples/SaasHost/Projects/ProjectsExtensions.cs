using ReadyKit;
using ReadyKit.Workspaces;

namespace SaasHost.Projects;

public static class ProjectsExtensions
{
    /// <summary>What a member must be allowed to do who changes projects.</summary>
    private const string Write = "projects.write";

    public static IReadyKitBuilder AddProjects(this IReadyKitBuilder builder)
    {
        builder.Services.AddScoped<ProjectStore>();
        return builder
            .AddTexts<ProjectTexts>()
            .AddLimit<Project>("projects", "projects.title")
            .AddPermission(Write, WorkspaceRole.Admin, WorkspaceRole.Member);
    }

    public static void MapProjects(this IEndpointRouteBuilder app)
    {
        var projects = app.MapGroup("/api/workspaces/{workspace}/projects").RequireWorkspace();
        projects.MapGet("", ListAsync);
        projects.MapPost("", CreateAsync).RequireWorkspace(Write);
        projects.MapPut("{id:guid}", RenameAsync).RequireWorkspace(Write);
        projects.MapDelete("{id:guid}", DeleteAsync).RequireWorkspace(Write);
    }

    private static Task<PagedList<ProjectView>> ListAsync([AsParameters] PageQuery page, ProjectStore store, CancellationToken cancellationToken) =>
        store.ListAsync(page.ToRequest(), cancellationToken);

    private static async Task<IResult> CreateAsync(ProjectInput input, ProjectStore store, CancellationToken cancellationToken)
    {
        var result = await store.CreateAsync(input.Name, cancellationToken);
        return result.Succeeded ? Results.Json(result.Value, statusCode: StatusCodes.Status201Created) : result.ToProblem();
    }

    private static async Task<IResult> RenameAsync(Guid id, ProjectInput input, ProjectStore store, CancellationToken cancellationToken)
    {
        var result = await store.RenameAsync(id, input.Name, cancellationToken);
        return result.Succeeded ? Results.Json(result.Value) : result.ToProblem();
    }

    private static async Task<IResult> DeleteAsync(Guid id, ProjectStore store, CancellationToken cancellationToken) =>
        await store.DeleteAsync(id, cancellationToken) ? Results.NoContent() : Results.NotFound();
}
