using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace ReadyKit.Data;

/// <summary>Looks whether the settings name a database that was added, and one that its package can read.</summary>
internal sealed class DatabaseSetupValidator(IEnumerable<IDatabaseProvider> providers, IConfiguration configuration) : IValidateOptions<DatabaseOptions>
{
    /// <summary>The connection string in either of its places.</summary>
    public static string? ConnectionString(DatabaseOptions options, IConfiguration configuration) =>
        options.ConnectionString ?? configuration.GetConnectionString("ReadyKit");

    public ValidateOptionsResult Validate(string? name, DatabaseOptions options)
    {
        var known = providers.ToList();
        if (known.Count == 0)
        {
            // Not a matter of settings: Database names the line that is missing.
            return ValidateOptionsResult.Success;
        }

        var provider = known.Find(p => options.Provider is null || p.Name == options.Provider);
        var fault = provider is null
            ? $"ReadyKit:Database:Provider is '{options.Provider}', but only {string.Join(", ", known.Select(p => $"'{p.Name}'"))} was added. Add the package's Use…() call or change the setting."
            : FindFault(provider, ConnectionString(options, configuration));
        return fault is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(fault);
    }

    private static string? FindFault(IDatabaseProvider provider, string? connectionString)
    {
        try
        {
            provider.CreateSchemaContext(connectionString).Dispose();
            return null;
        }
        catch (ReadyKitSetupException e)
        {
            return e.Message;
        }
        catch (ArgumentException e)
        {
            return $"ReadyKit:Database:ConnectionString cannot be read ({e.Message.TrimEnd('.')}).";
        }
    }
}
