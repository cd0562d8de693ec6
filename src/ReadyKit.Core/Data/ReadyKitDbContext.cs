using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Accounts;
using ReadyKit.Data.Internal.Isolation;
using ReadyKit.Data.Internal.Schema;
using ReadyKit.Workspaces;

namespace ReadyKit.Data;

/// <summary>
/// The base of an app's context. It maps the library's tables (prefix <c>rk_</c>), which migrate themselves and stay out of the app's
/// migrations, and isolates every <see cref="IWorkspaceScoped"/> entity.
/// </summary>
public abstract class ReadyKitDbContext : IdentityDbContext<ReadyKitUser, IdentityRole<Guid>, Guid>, IDataProtectionKeyContext
{
    private WorkspaceScope? _scope;

    /// <summary>Creates the context.</summary>
    /// <exception cref="ReadyKitSetupException">The model could not keep workspaces apart.</exception>
    protected ReadyKitDbContext(DbContextOptions options)
        : base(options)
    {
        if (!OwnsLibraryTables)
        {
            // Both build the model, which looking for migrations does not need.
            IsolatedModels.Require(this);
            ChangeTracker.Tracking += new WorkspaceGuard(this).OnTracking;
        }
    }

    /// <summary>The workspaces.</summary>
    public DbSet<Workspace> Workspaces => Set<Workspace>();

    /// <summary>Who is a member of which workspace.</summary>
    public DbSet<Membership> Memberships => Set<Membership>();

    /// <summary>The keys that protect cookies and tokens, shared by all instances.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>The workspace whose rows this context sees.</summary>
    /// <exception cref="WorkspaceIsolationException">No workspace is in scope.</exception>
    public Guid CurrentWorkspaceId => CurrentWorkspaceIdOrNull
        ?? throw new WorkspaceIsolationException(
            "No workspace is in scope, so rows of a workspace cannot be reached. Add .RequireWorkspace() to the endpoint, or enter one with WorkspaceScope.Enter(id).");

    internal Guid? CurrentWorkspaceIdOrNull => _scope?.WorkspaceId;

    internal virtual bool OwnsLibraryTables => false;

    /// <inheritdoc />
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        WorkspaceGuard.BeforeSave(this);
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        WorkspaceGuard.BeforeSave(this);
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        // A pooled context lives on: the next lease must not inherit the workspace.
        _scope = null;
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    public override ValueTask DisposeAsync()
    {
        _scope = null;
        GC.SuppressFinalize(this);
        return base.DisposeAsync();
    }

    internal void Use(WorkspaceScope? scope) => _scope = scope;

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Conventions.Add(_ => new WorkspaceKeyConvention());
        configurationBuilder.Conventions.Add(_ => new WorkspaceFilterConvention(this));
        configurationBuilder.Conventions.Add(_ => new LibraryTableConvention(OwnsLibraryTables));
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        LibraryModel.Configure(builder);
    }
}
