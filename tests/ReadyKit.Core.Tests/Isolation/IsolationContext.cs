using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Isolation;

public sealed class IsolationContext(DbContextOptions<IsolationContext> options) : ReadyKitDbContext(options)
{
    public DbSet<Document> Documents => Set<Document>();

    public DbSet<Note> Notes => Set<Note>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Label>();
        builder.Entity<SignedDocument>().HasOne(d => d.Template).WithMany().HasForeignKey(d => d.TemplateId);
        builder.Entity<Note>().HasOne(n => n.Answers).WithMany().HasForeignKey(n => n.AnswersId).OnDelete(DeleteBehavior.SetNull);
    }
}
