using System.ComponentModel.DataAnnotations;

namespace ReadyKit.Data;

/// <summary>Where the rows are kept. Bound to <c>ReadyKit:Database</c>.</summary>
public sealed class DatabaseOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "ReadyKit:Database";

    /// <summary>Which of the added databases to use, such as <c>sqlite</c> or <c>postgresql</c>. Default: the one added first.</summary>
    [RegularExpression("^[a-z]+$")]
    public string? Provider { get; set; }

    /// <summary>
    /// The connection string. Default: <c>ConnectionStrings:ReadyKit</c>; when that is not set either, the database package's own default, which for SQLite is
    /// the file <c>readykit.db</c> in the app's folder.
    /// </summary>
    public string? ConnectionString { get; set; }

    /// <summary>
    /// The connection string of the commands <c>migrate</c> and <c>create-db</c>, whose login may change tables, so that the app's own need not. Default:
    /// <see cref="ConnectionString"/>.
    /// </summary>
    public string? MigrationConnectionString { get; set; }

    /// <summary>
    /// Whether the app migrates the database when it starts. Default: in Development only; elsewhere it refuses to start on an old database and names
    /// the command.
    /// </summary>
    public bool? MigrateAtStart { get; set; }
}
