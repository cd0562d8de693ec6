using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using ReadyKit.Accounts;
using ReadyKit.Workspaces;

namespace ReadyKit.Data.Internal.Schema;

/// <summary>
/// Keeps the mapping of the library's tables as their migrations made them: conventions of the app do not apply to them, and a model that maps one
/// differently is refused.
/// </summary>
internal sealed class LibraryMapping(ReadyKitDbContext context) : IPropertyAddedConvention, IModelFinalizingConvention, IModelFinalizedConvention
{
    private readonly Dictionary<(string Type, string Property), ColumnMapping> _columns = [];
    private readonly Dictionary<string, string?> _tables = [];

    /// <summary>Takes back what app-wide settings such as <c>Properties&lt;Enum&gt;().HaveConversion&lt;string&gt;()</c> said of a property, which is all that is said by now.</summary>
    public void ProcessPropertyAdded(IConventionPropertyBuilder propertyBuilder, IConventionContext<IConventionPropertyBuilder> _)
    {
        if (context.OwnsLibraryTables || !IsLibrarys(propertyBuilder.Metadata))
        {
            return;
        }

        var property = (IMutableProperty)propertyBuilder.Metadata;
        foreach (var annotation in propertyBuilder.Metadata.GetAnnotations().Where(a => a.GetConfigurationSource() == ConfigurationSource.Explicit).ToList())
        {
            property.RemoveAnnotation(annotation.Name);
        }

        if (property.ClrType == typeof(DateTimeOffset) || property.ClrType == typeof(DateTimeOffset?))
        {
            property.SetValueConverter(new UtcConverter());
        }
    }

    /// <summary>Notes how the library maps its tables, before the app adds to the model.</summary>
    public void Take(ModelBuilder builder)
    {
        if (context.OwnsLibraryTables)
        {
            return;
        }

        foreach (var type in builder.Model.GetEntityTypes().Where(IsLibrarys))
        {
            _tables[type.Name] = type.GetTableName();
            // Types that the app derives get tables of their own; the discriminator goes then.
            foreach (var property in type.GetDeclaredProperties().Where(p => p != type.FindDiscriminatorProperty()))
            {
                // Said aloud, so that conventions for names leave it, or take back what they said already.
                var isNamed = ((IConventionProperty)property).GetColumnNameConfigurationSource() is ConfigurationSource.Explicit or ConfigurationSource.DataAnnotation;
                property.SetColumnName(isNamed ? property.GetColumnName() : property.GetDefaultColumnName());
                _columns[(type.Name, property.Name)] = ColumnMapping.Of(property);
            }
        }
    }

    public void ProcessModelFinalizing(IConventionModelBuilder modelBuilder, IConventionContext<IConventionModelBuilder> _)
    {
        if (!context.OwnsLibraryTables && _tables.Count == 0)
        {
            throw new ReadyKitSetupException(
                $"{context.GetType().Name}.OnModelCreating leaves out what the base does. Begin it with: base.OnModelCreating(builder);");
        }
    }

    public IModel ProcessModelFinalized(IModel model)
    {
        foreach (var (name, table) in _tables)
        {
            var type = model.FindEntityType(name);
            if (type?.GetTableName() != table)
            {
                throw Changed(table, $"as {type?.GetTableName() ?? "nothing"}");
            }

            if (type?.GetSchema() is { } schema)
            {
                throw new ReadyKitSetupException(
                    $"HasDefaultSchema(\"{schema}\") of {context.GetType().Name} moves the library's tables, which stay where their migrations made them. "
                    + $"Give your own entities their schema instead: builder.Entity<…>().ToTable(\"…\", \"{schema}\");");
            }
        }

        foreach (var ((type, name), mapping) in _columns)
        {
            var property = model.FindEntityType(type)!.FindProperty(name);
            if (property is null || ColumnMapping.Of(property) is var found && found != mapping)
            {
                throw Changed(_tables[type], $"with {name} {(property is null ? "left out" : "stored in another way")}");
            }
        }

        return model;
    }

    private ReadyKitSetupException Changed(string? table, string how) => new(
        $"{context.GetType().Name} maps the library's table {table} {how}, which its migrations did not make so. "
        + $"Leave the tables that begin with {LibraryModel.Prefix} out of what your OnModelCreating and conventions do to all entities.");

    private static bool IsLibrarys(IReadOnlyEntityType type) =>
        !type.IsOwned() && LibraryModel.Owns(type) && (type.BaseType is null || type.ClrType.Assembly == typeof(LibraryModel).Assembly);

    // A type of the app may have the property first, and hand it on when its base joins the model.
    private static bool IsLibrarys(IReadOnlyProperty property) =>
        IsLibrarys(property.DeclaringType.ContainingEntityType)
        || (property.PropertyInfo?.DeclaringType is { IsInterface: false } declaring
            && (declaring.IsAssignableFrom(typeof(ReadyKitUser)) || declaring.IsAssignableFrom(typeof(Workspace))));

    private sealed record ColumnMapping(string? Name, string? Type, Type? Converter, Type? StoredAs, bool IsNullable)
    {
        public static ColumnMapping Of(IReadOnlyProperty property) => new(
            property.GetColumnName(),
            (string?)property.FindAnnotation(RelationalAnnotationNames.ColumnType)?.Value,
            property.GetValueConverter()?.GetType(),
            property.GetProviderClrType(),
            property.IsNullable);
    }
}
