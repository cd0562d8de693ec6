using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Isolation;

public sealed class IsolationContext(DbContextOptions<IsolationContext> options) : ReadyKitDbContext(options)
{
    /// <summary>The text of labels that a filter of the app hides.</summary>
    public const string HiddenText = "Hidden";

    public DbSet<Document> Documents => Set<Document>();

    public DbSet<Note> Notes => Set<Note>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Label>().HasQueryFilter("Hidden", l => l.Text != HiddenText);
        builder.Entity<SignedDocument>().HasOne(d => d.Template).WithMany().HasForeignKey(d => d.TemplateId).OnDelete(DeleteBehavior.Restrict);
        builder.Entity<Note>().HasOne(n => n.Answers).WithMany().HasForeignKey(n => n.AnswersId).OnDelete(DeleteBehavior.ClientSetNull);
    }
}
