using System.Diagnostics.CodeAnalysis;
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
    // What the base asks of the type parameter of Set.
    private const DynamicallyAccessedMemberTypes EntityMembers =
        DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.NonPublicConstructors
        | DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicFields
        | DynamicallyAccessedMemberTypes.NonPublicProperties | DynamicallyAccessedMemberTypes.NonPublicFields
        | DynamicallyAccessedMemberTypes.Interfaces;

    private WorkspaceScope? _scope;
    private LibraryMapping? _libraryMapping;
    private bool _isDisposed;

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
    /// <exception cref="WorkspaceIsolationException">No workspace is in scope, or the scope has ended.</exception>
    public Guid CurrentWorkspaceId
    {
        get
        {
            _scope?.RequireOpen();
            return CurrentWorkspaceIdOrNull ?? throw new WorkspaceIsolationException(_scope is null
                ? $"This {GetType().Name} was made outside of a service scope, so it knows no workspace. Take it, or an IDbContextFactory<{GetType().Name}>, from a scope's services."
                : "No workspace is in scope, so rows of a workspace cannot be reached. Add .RequireWorkspace() to the endpoint, or run the code in one: IWorkspaceRunner.InAsync(id, …).");
        }
    }

    internal Guid? CurrentWorkspaceIdOrNull => _scope?.WorkspaceId;

    /// <summary>Whether rows of all workspaces may be reached.</summary>
    internal bool IsAcross => _scope?.IsAcross == true;

    /// <summary>Whether the library itself changes workspaces now, whichever is in scope.</summary>
    internal bool ChangesWorkspaces { get; set; }

    internal virtual bool OwnsLibraryTables => false;

    /// <inheritdoc />
    /// <exception cref="ObjectDisposedException">The context's service scope has ended.</exception>
    public override DbSet<TEntity> Set<[DynamicallyAccessedMembers(EntityMembers)] TEntity>()
    {
        RequireOpen();
        return base.Set<TEntity>();
    }

    /// <inheritdoc />
    /// <exception cref="ObjectDisposedException">The context's service scope has ended.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        RequireOpen();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    /// <inheritdoc />
    /// <exception cref="ObjectDisposedException">The context's service scope has ended.</exception>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        RequireOpen();
        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _isDisposed = true;
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    public override ValueTask DisposeAsync()
    {
        _isDisposed = true;
        GC.SuppressFinalize(this);
        return base.DisposeAsync();
    }

    internal void Use(WorkspaceScope? scope) => _scope = scope;

    /// <inheritdoc />
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        ArgumentNullException.ThrowIfNull(optionsBuilder);
        base.OnConfiguring(optionsBuilder);
        GuardServices.AddTo(optionsBuilder);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        _libraryMapping = new LibraryMapping(this);
        configurationBuilder.Conventions.Add(_ => _libraryMapping);
        configurationBuilder.Conventions.Add(_ => new AppKeyConvention());
        configurationBuilder.Conventions.Add(_ => new WorkspaceKeyConvention(OwnsLibraryTables));
        configurationBuilder.Conventions.Add(_ => new WorkspaceFilterConvention(this));
        configurationBuilder.Conventions.Add(_ => new LibraryTableConvention(OwnsLibraryTables));
        configurationBuilder.Conventions.Add(_ => new WorkspaceTableList());
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        base.OnModelCreating(builder);
        LibraryModel.Configure(builder);
        _libraryMapping?.Take(builder);
    }

    private void RequireOpen()
    {
        if (_isDisposed)
        {
            throw new ObjectDisposedException(GetType().Name, WorkspaceScope.EndedMessage);
        }
    }
}
