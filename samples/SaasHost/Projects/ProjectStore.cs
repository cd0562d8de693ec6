using ReadyKit;
using ReadyKit.ActivityLog;
using ReadyKit.Billing;
using SaasHost.Data;

namespace SaasHost.Projects;

/// <summary>The projects of the current workspace: no query names it, none can leave it.</summary>
public sealed class ProjectStore(AppDbContext db, IPlanLimits limits, IActivityLog log, TimeProvider time)
{
    public Task<PagedList<ProjectView>> ListAsync(PageRequest page, CancellationToken cancellationToken)
    {
        IQueryable<Project> projects = db.Projects;
        if (page.Search?.ToLowerInvariant() is { } search)
        {
            projects = projects.Where(p => p.Name.ToLower().Contains(search));
        }

        IOrderedQueryable<Project> ordered = page.Sort switch
        {
            "name" => projects.OrderBy(p => p.Name),
            "-name" => projects.OrderByDescending(p => p.Name),
            "createdAt" => projects.OrderBy(p => p.CreatedAt),
            _ => projects.OrderByDescending(p => p.CreatedAt),
        };
        return ordered.ThenBy(p => p.Id).Select(p => new ProjectView(p.Id, p.Name, p.CreatedAt)).ToPageAsync(page, cancellationToken);
    }

    public async Task<OperationResult<ProjectView>> CreateAsync(string? name, CancellationToken cancellationToken)
    {
        var check = NameRule.Check(name, Project.MaxNameLength);
        if (!check.Succeeded)
        {
            return OperationResult<ProjectView>.Failed(check.Errors);
        }

        var project = new Project { Name = check.Value, CreatedAt = time.GetUtcNow() };
        Record("project.created", project);
        var added = await limits.TryAddAsync(project, cancellationToken);
        return added.Succeeded ? OperationResult<ProjectView>.Success(View(project)) : OperationResult<ProjectView>.Failed([.. added.Errors]);
    }

    public async Task<OperationResult<ProjectView>> RenameAsync(Guid id, string? name, CancellationToken cancellationToken)
    {
        var check = NameRule.Check(name, Project.MaxNameLength);
        if (!check.Succeeded)
        {
            return OperationResult<ProjectView>.Failed(check.Errors);
        }

        if (await db.Projects.FindAsync([id], cancellationToken) is not { } project)
        {
            return OperationResult<ProjectView>.Failed(ProjectErrors.Gone, ErrorKind.NotFound);
        }

        project.Name = check.Value;
        Record("project.renamed", project);
        await db.SaveChangesAsync(cancellationToken);
        return OperationResult<ProjectView>.Success(View(project));
    }

    public async Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.Projects.FindAsync([id], cancellationToken) is not { } project)
        {
            return false;
        }

        db.Remove(project);
        Record("project.deleted", project);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    private static ProjectView View(Project project) => new(project.Id, project.Name, project.CreatedAt);

    private void Record(string action, Project project) => log.Record(new ActivityRecord(action)
    {
        Arguments = { ["name"] = project.Name },
        SubjectId = project.Id.ToString(),
    });
}
