using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Schema;

/// <summary>A context whose migration was made on SQLite, with the column types of that database.</summary>
public sealed class ForeignTypesContext(DbContextOptions<ForeignTypesContext> options) : ReadyKitDbContext(options)
{
    public DbSet<Thing> Things => Set<Thing>();

    [SharedAcrossWorkspaces("it is a test's")]
    public sealed class Thing
    {
        public Guid Id { get; init; }
    }

    [DbContext(typeof(ForeignTypesContext))]
    [Migration("20260102000000_Foreign")]
    private sealed class Foreign : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
            "Things",
            t => new { Id = t.Column<Guid>(type: "TEXT") },
            constraints: t => t.PrimaryKey("PK_Things", x => x.Id));
    }
}
