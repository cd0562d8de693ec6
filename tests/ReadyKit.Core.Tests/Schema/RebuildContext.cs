using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReadyKit.Core.Tests.Schema;

/// <summary>A context whose second migration rebuilds a table that another refers to.</summary>
internal sealed class RebuildContext(DbContextOptions<RebuildContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => Build(modelBuilder);

    private static void Build(ModelBuilder builder)
    {
        builder.Entity("Parent", b =>
        {
            b.Property<int>("Id");
            b.HasKey("Id");
            b.ToTable("Parent");
            b.Property<string>("Name").HasMaxLength(80);
        });
        builder.Entity("Child", b =>
        {
            b.Property<int>("Id");
            b.HasKey("Id");
            b.ToTable("Child");
            b.Property<int>("ParentId");
            b.HasOne("Parent", null).WithMany().HasForeignKey("ParentId").HasPrincipalKey("Id").OnDelete(DeleteBehavior.Cascade);
        });
    }

    [DbContext(typeof(RebuildContext))]
    [Migration("20260101000000_First")]
    private sealed class First : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                "Parent",
                t => new { Id = t.Column<int>(), Name = t.Column<string>(nullable: true), Old = t.Column<string>(nullable: true) },
                constraints: t => t.PrimaryKey("PK_Parent", x => x.Id));
            migrationBuilder.CreateTable(
                "Child",
                t => new { Id = t.Column<int>(), ParentId = t.Column<int>() },
                constraints: t =>
                {
                    t.PrimaryKey("PK_Child", x => x.Id);
                    t.ForeignKey("FK_Child_Parent_ParentId", x => x.ParentId, "Parent", "Id", onDelete: ReferentialAction.Cascade);
                });
            migrationBuilder.InsertData("Parent", ["Id", "Name", "Old"], ["INTEGER", "TEXT", "TEXT"], [1, "Ada", "gone"]);
            migrationBuilder.InsertData("Child", ["Id", "ParentId"], ["INTEGER", "INTEGER"], [7, 1]);
        }

        protected override void BuildTargetModel(ModelBuilder modelBuilder) => Build(modelBuilder);
    }

    [DbContext(typeof(RebuildContext))]
    [Migration("20260102000000_Second")]
    private sealed class Second : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable("Third", t => new { Id = t.Column<int>() }, constraints: t => t.PrimaryKey("PK_Third", x => x.Id));
            migrationBuilder.DropColumn("Old", "Parent");
            migrationBuilder.AlterColumn<string>("Name", "Parent", maxLength: 80, nullable: true, oldClrType: typeof(string), oldNullable: true);
        }

        protected override void BuildTargetModel(ModelBuilder modelBuilder) => Build(modelBuilder);
    }
}
