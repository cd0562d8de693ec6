using System.CommandLine;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;
using ReadyKit.Data.Internal.Schema;

namespace ReadyKit.Cli.Internal;

/// <summary>Commands that make the database and keep it up to date.</summary>
internal sealed class DatabaseCommands(IServiceProvider services, CommandOutput output) : ICommandModule
{
    public IEnumerable<Command> CreateCommands()
    {
        var migrate = new Command("migrate", "Brings the tables up to date. Safe while other processes start.");
        migrate.SetAction((_, token) => MigrateAsync(token));
        var create = new Command("create-db", "Creates the database if there is none, and its tables.");
        create.SetAction((_, token) => CreateAsync(token));
        return [migrate, create];
    }

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        var database = services.GetRequiredService<ReadyKitDbContext>().GetService<IRelationalDatabaseCreator>();
        if (await database.ExistsAsync(cancellationToken))
        {
            output.Say("The database exists already.");
        }
        else
        {
            await database.CreateAsync(cancellationToken);
            output.Say("Created the database.");
        }

        await MigrateAsync(cancellationToken);
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        var applied = await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
        foreach (var migration in applied)
        {
            output.Say($"Applied {migration}.");
        }

        output.Say("The tables are up to date.");
    }
}
