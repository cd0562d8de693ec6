namespace ReadyKit.Cli;

/// <summary>Keeps commands away from a database that is not up to date.</summary>
internal interface IMigrationCheck
{
    /// <exception cref="CommandException">Migrations are missing.</exception>
    Task EnsureAsync(CancellationToken cancellationToken);
}
