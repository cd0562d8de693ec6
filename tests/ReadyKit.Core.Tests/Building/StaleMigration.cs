using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace ReadyKit.Core.Tests.Building;

[DbContext(typeof(StaleContext)), Migration("20260101000000_Initial")]
internal sealed class StaleMigration : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
    }
}
