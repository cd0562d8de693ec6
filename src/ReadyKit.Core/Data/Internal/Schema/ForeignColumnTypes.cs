using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ReadyKit.Data.Internal.Schema;

/// <summary>Refuses migrations of the app that <c>dotnet ef</c> made for another database: it writes that database's column types into them.</summary>
internal static class ForeignColumnTypes
{
    /// <exception cref="ReadyKitSetupException">One of the migrations has a column of a type that the database cannot keep its values in.</exception>
    public static void RequireNone(DbContext app, IReadOnlyList<string> pending)
    {
        var types = app.GetService<IRelationalTypeMappingSource>();
        var known = app.GetService<IMigrationsAssembly>();
        foreach (var id in pending.Where(known.Migrations.ContainsKey))
        {
            var migration = known.CreateMigration(known.Migrations[id], app.Database.ProviderName!);
            if (migration.UpOperations.SelectMany(ColumnsOf).FirstOrDefault(c => c.ColumnType is { } type && IsForeign(types.FindMapping(c.ClrType, type))) is { } foreign)
            {
                throw new ReadyKitSetupException(
                    $"The migration {id} was made for another database: {foreign.Table}.{foreign.Name} has the type {foreign.ColumnType}, which cannot keep "
                    + $"a {foreign.ClrType.Name} here. Remove every type: \"…\" of a column from the file, so that the migration runs on each database.");
            }
        }
    }

    // What a migration keeps in a column of its own database needs no conversion; at most one number is made narrower on purpose.
    private static bool IsForeign(RelationalTypeMapping? mapping) =>
        mapping is null || (mapping.Converter is { } converter && !(converter.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(CastingConverter<,>)));

    private static IEnumerable<ColumnOperation> ColumnsOf(MigrationOperation operation) => operation switch
    {
        CreateTableOperation table => table.Columns,
        ColumnOperation column => [column],
        _ => [],
    };
}
