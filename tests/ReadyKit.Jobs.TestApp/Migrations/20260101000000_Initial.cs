using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReadyKit.Jobs.TestApp.Migrations;

/// <summary>Leaves the types of columns to the database, so that one migration serves both.</summary>
[DbContext(typeof(WorkerContext))]
[Migration("20260101000000_Initial")]
internal sealed class Initial : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            "Effects",
            table => new { Id = table.Column<Guid>(), Name = table.Column<string>(), ProcessId = table.Column<int>() },
            constraints: table => table.PrimaryKey("PK_Effects", e => e.Id));
        migrationBuilder.CreateTable(
            "Notes",
            table => new { Id = table.Column<Guid>(), WorkspaceId = table.Column<Guid>(), Text = table.Column<string>() },
            constraints: table =>
            {
                table.PrimaryKey("PK_Notes", n => n.Id);
                table.ForeignKey("FK_Notes_rk_workspaces_WorkspaceId", n => n.WorkspaceId, "rk_workspaces", "Id", onDelete: ReferentialAction.Cascade);
            });
    }
}
