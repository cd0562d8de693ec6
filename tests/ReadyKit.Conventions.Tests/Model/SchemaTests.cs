using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;
using SaasHost.Data;
using Snapshooter;
using Snapshooter.Xunit;

namespace ReadyKit.Conventions.Tests.Model;

/// <summary>
/// The library's tables as apps rely on them in joins and migrations of their own. Within a major version no line of a snapshot may go or change: columns
/// are added only, and those that are added allow null or have a default.
/// </summary>
[Trait("Case", "R1")]
public sealed class SchemaTests
{
    [Theory]
    [InlineData("Sqlite")]
    [InlineData("PostgreSql")]
    public async Task The_tables_of_the_library_change_only_on_purpose(string database)
    {
        var builder = WebApplication.CreateBuilder();
        var kit = builder.AddReadyKit<AppDbContext>();
        _ = database == "Sqlite" ? kit.UseSqlite() : kit.UsePostgreSql();
        await using var app = builder.Build();
        await using var context = app.Services.GetServices<IDatabaseProvider>().Single().CreateSchemaContext(
            database == "Sqlite" ? "Data Source=:memory:" : "Host=localhost");

        Snapshot.Match(Describe(context.GetService<IDesignTimeModel>().Model.GetRelationalModel()), SnapshotNameExtension.Create(database));
    }

    private static string Describe(IRelationalModel model)
    {
        var lines = new StringBuilder();
        foreach (var table in model.Tables.OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            lines.AppendLine(CultureInfo.InvariantCulture, $"{table.Name}");
            foreach (var line in table.Columns.Select(Describe)
                .Concat(table.UniqueConstraints.Select(c => $"{(c.GetIsPrimaryKey() ? "primary key" : "unique")} {c.Name} {Names(c.Columns)}"))
                .Concat(table.Indexes.Select(i => $"{(i.IsUnique ? "unique " : "")}index {i.Name} {Names(i.Columns)}{(i.Filter is { } filter ? $" where {filter}" : "")}"))
                .Concat(table.ForeignKeyConstraints.Select(k => $"{k.Name} {Names(k.Columns)} -> {k.PrincipalTable.Name} {Names(k.PrincipalColumns)}, {k.OnDeleteAction}"))
                .Order(StringComparer.Ordinal))
            {
                lines.AppendLine(CultureInfo.InvariantCulture, $"  {line}");
            }
        }

        return lines.ToString();
    }

    private static string Describe(IColumn column) =>
        $"column {column.Name} {column.StoreType}{(column.IsNullable ? " null" : "")}"
        + (column.TryGetDefaultValue(out var value) ? $" default {value}" : column.DefaultValueSql is { } sql ? $" default {sql}" : "");

    private static string Names(IEnumerable<IColumn> columns) => $"({string.Join(", ", columns.Select(c => c.Name))})";
}
