using System.Data.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ReadyKit.Billing.Development.Internal.Ledger;

/// <summary>
/// Says where the provider keeps its data. Beside the database, because the two belong together: tests with a database of their own get a provider of
/// their own. No <c>.json</c>, because the build publishes such files with the app.
/// </summary>
internal sealed class DevelopmentFile(IOptions<DevelopmentBillingOptions> options, IConfiguration configuration, IHostEnvironment environment)
{
    private const string Name = "development-billing";

    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.File ?? Beside(configuration), environment.ContentRootPath);

    private static string Beside(IConfiguration configuration)
    {
        var text = configuration["ReadyKit:Database:ConnectionString"] ?? configuration.GetConnectionString("ReadyKit");
        var connection = new DbConnectionStringBuilder();
        try
        {
            connection.ConnectionString = text ?? "";
        }
        catch (ArgumentException)
        {
            // The database says what is wrong with it.
            return $"{Name}.data";
        }

        if (connection.TryGetValue("Database", out var database) && database is string { Length: > 0 } name)
        {
            return $"{Name}.{string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'))}.data";
        }

        var file = connection.TryGetValue("Data Source", out var source) || connection.TryGetValue("Filename", out source) ? source as string : null;
        return System.IO.Path.Combine(System.IO.Path.GetDirectoryName(file) ?? "", $"{Name}.data");
    }
}
