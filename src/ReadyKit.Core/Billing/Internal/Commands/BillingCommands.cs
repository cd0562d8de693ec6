using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Internal.Diagnostics;
using ReadyKit.Billing.Internal.Events;
using ReadyKit.Billing.Internal.Reconcile;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Diagnostics;
using ReadyKit.Cli;
using ReadyKit.Data;
using ReadyKit.Localization;

namespace ReadyKit.Billing.Internal.Commands;

/// <summary>Commands that look after the billing providers.</summary>
internal sealed class BillingCommands(IServiceProvider services, CommandOutput output, ITexts texts) : ICommandModule
{
    private BillingProviders Providers => services.GetRequiredService<BillingProviders>();

    public IEnumerable<Command> CreateCommands()
    {
        var doctor = new Command("doctor", texts.Get("command.billing.doctor"));
        doctor.SetAction((_, token) => ExamineAsync(token));
        var dryRun = new Option<bool>("--dry-run") { Description = texts.Get("command.billing.reconcile.dryRun") };
        var reconcile = new Command("reconcile", texts.Get("command.billing.reconcile")) { dryRun };
        reconcile.SetAction((parsed, token) => ReconcileAsync(parsed.GetValue(dryRun), token));
        return [new Command("billing", texts.Get("command.billing")) { doctor, reconcile }];
    }

    private async Task ExamineAsync(CancellationToken cancellationToken)
    {
        RequireProviders();
        var rows = new List<(string Provider, ExaminationFinding Finding)>();
        foreach (var provider in Providers.All)
        {
            rows.AddRange((await ExamineAsync(provider, cancellationToken)).Select(f => (provider.Name, f)));
            rows.Add((provider.Name, await CountParkedAsync(provider.Name, cancellationToken)));
        }

        WriteTable(rows);
        if (rows.Count(r => r.Finding.Level == FindingLevel.Error) is var errors and > 0)
        {
            throw new CommandException(texts.Get("command.billing.doctor.failed", ("count", errors)));
        }
    }

    private async Task<IReadOnlyList<ExaminationFinding>> ExamineAsync(IBillingProvider provider, CancellationToken cancellationToken)
    {
        try
        {
            var examination = await services.GetRequiredService<ProviderExaminer>().ExamineAsync(provider, cancellationToken);
            var (environment, mode) = (examination.Environment, examination.Environment.IsLive ? "live" : "test");
            return
            [
                new ExaminationFinding
                {
                    Subject = texts.Get("command.billing.account"),
                    Level = FindingLevel.Ok,
                    Detail = texts.Get($"command.billing.account.{mode}", ("account", environment.Account), ("version", examination.ApiVersion)),
                },
                .. examination.Findings,
            ];
        }
        catch (BillingProviderException e)
        {
            return [new ExaminationFinding { Subject = texts.Get("command.billing.connection"), Level = FindingLevel.Error, Detail = Describe(e) }];
        }
    }

    private async Task<ExaminationFinding> CountParkedAsync(string provider, CancellationToken cancellationToken)
    {
        var parked = await services.GetRequiredService<ReadyKitDbContext>().Set<BillingEvent>()
            .CountAsync(e => e.Provider == provider && e.State == BillingEventState.Parked, cancellationToken);
        return new ExaminationFinding
        {
            Subject = texts.Get("command.billing.parked"),
            Level = parked == 0 ? FindingLevel.Ok : FindingLevel.Warning,
            Detail = texts.Get(parked == 0 ? "command.billing.parked.none" : "command.billing.parked.some", ("count", parked)),
        };
    }

    private async Task ReconcileAsync(bool isDryRun, CancellationToken cancellationToken)
    {
        RequireProviders();
        var stopped = new List<string>();
        foreach (var provider in Providers.All)
        {
            var outcome = await ReconcileAsync(provider, isDryRun, cancellationToken);
            output.Say(
                "command.billing.reconcile.outcome", ("provider", provider.Name), ("listed", outcome.Listed), ("live", outcome.Live), ("ending", outcome.Ending), ("customers", outcome.Customers.Count));
            if (outcome.IsStopped)
            {
                stopped.Add(provider.Name);
            }
            else
            {
                output.Say(isDryRun ? "command.billing.reconcile.unchanged" : "command.billing.reconcile.queued");
            }
        }

        if (stopped.Count > 0)
        {
            const string setting = $"{BillingOptions.Section}:{nameof(BillingOptions.MaxEndingShare)}";
            throw new CommandException(texts.Get("command.billing.reconcile.stopped", ("providers", string.Join(", ", stopped)), ("setting", setting)));
        }
    }

    private async Task<Reconciliation.Outcome> ReconcileAsync(IBillingProvider provider, bool isDryRun, CancellationToken cancellationToken)
    {
        try
        {
            return await services.GetRequiredService<Reconciliation>().RunAsync(provider, isDryRun, cancellationToken);
        }
        catch (BillingProviderException e)
        {
            throw new CommandException(texts.Get("command.billing.unreachable", ("provider", provider.Name), ("reason", Describe(e))));
        }
    }

    private void RequireProviders()
    {
        if (Providers.All.Count == 0)
        {
            throw new CommandException(texts.Get("command.billing.none"));
        }
    }

    private string LevelOf(ExaminationFinding finding) => texts.Get($"command.billing.level.{finding.Level.ToString().ToLowerInvariant()}");

    private static string Describe(BillingProviderException failure) => $"{failure.Failure}: {failure.Message}";

    private void WriteTable(IReadOnlyList<(string Provider, ExaminationFinding Finding)> rows)
    {
        string[] heads = [Head("provider"), Head("subject"), Head("level"), Head("detail")];
        string[][] cells = [heads, .. rows.Select(r => new[] { r.Provider, r.Finding.Subject, LevelOf(r.Finding), r.Finding.Detail })];
        var widths = Enumerable.Range(0, 3).Select(column => cells.Max(row => row[column].Length)).ToArray();
        foreach (var row in cells)
        {
            output.SayLine(string.Join("  ", row.Select((cell, column) => column < widths.Length ? cell.PadRight(widths[column]) : cell)));
        }

        string Head(string column) => texts.Get($"command.billing.table.{column}");
    }
}
