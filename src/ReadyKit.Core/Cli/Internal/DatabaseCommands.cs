using System.CommandLine;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Data;
using ReadyKit.Data.Internal.Schema;
using ReadyKit.Localization;
using Database = ReadyKit.Data.Database;

namespace ReadyKit.Cli.Internal;

/// <summary>Commands that make the database and keep it up to date.</summary>
internal sealed class DatabaseCommands(IServiceProvider services, CommandOutput output, ITexts texts) : ICommandModule
{
    public IEnumerable<Command> CreateCommands()
    {
        var migrate = new DatabaseCommand("migrate", texts.Get("command.migrate"));
        var script = new Option<bool>("--script") { Description = texts.Get("command.migrate.script") };
        migrate.Add(script);
        migrate.SetAction((parsed, token) => parsed.GetValue(script) ? WriteScriptAsync(token) : MigrateAsync(token));
        var create = new DatabaseCommand("create-db", texts.Get("command.create-db"));
        create.SetAction((_, token) => CreateAsync(token));
        return [migrate, create];
    }

    private async Task CreateAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<Database>().UseMigrationLogin();
        var database = services.GetRequiredService<ReadyKitDbContext>().GetService<IRelationalDatabaseCreator>();
        if (await database.ExistsAsync(cancellationToken))
        {
            output.Say("command.create-db.exists");
        }
        else
        {
            await database.CreateAsync(cancellationToken);
            output.Say("command.create-db.done");
        }

        await MigrateAsync(cancellationToken);
    }

    private async Task WriteScriptAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<Database>().UseMigrationLogin();
        output.SayLine(await services.GetRequiredService<DatabaseMigrator>().WriteScriptAsync(cancellationToken));
    }

    private async Task MigrateAsync(CancellationToken cancellationToken)
    {
        services.GetRequiredService<Database>().UseMigrationLogin();
        var applied = await services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
        foreach (var migration in applied)
        {
            output.Say("command.migrate.applied", ("migration", migration));
        }

        output.Say("command.migrate.done");
    }
}
