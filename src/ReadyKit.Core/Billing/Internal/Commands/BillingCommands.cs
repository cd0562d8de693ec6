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

namespace ReadyKit.Billing.Internal.Commands;

/// <summary>Commands that look after the billing providers.</summary>
internal sealed class BillingCommands(IServiceProvider services, CommandOutput output) : ICommandModule
{
    private BillingProviders Providers => services.GetRequiredService<BillingProviders>();

    public IEnumerable<Command> CreateCommands()
    {
        var doctor = new Command("doctor", "Holds the settings against what the billing providers have. Fails when something will go wrong.");
        doctor.SetAction((_, token) => ExamineAsync(token));
        var dryRun = new Option<bool>("--dry-run") { Description = "Tells what would change, and changes nothing." };
        var reconcile = new Command("reconcile", "Compares all subscriptions with the billing providers and has those looked at that differ.") { dryRun };
        reconcile.SetAction((parsed, token) => ReconcileAsync(parsed.GetValue(dryRun), token));
        return [new Command("billing", "Looks after the billing providers.") { doctor, reconcile }];
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
            throw new CommandException($"{errors} of these will go wrong.");
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
                new ExaminationFinding { Subject = "account", Level = FindingLevel.Ok, Detail = $"{environment.Account}, {mode} mode, version {examination.ApiVersion}" },
                .. examination.Findings,
            ];
        }
        catch (BillingProviderException e)
        {
            return [new ExaminationFinding { Subject = "connection", Level = FindingLevel.Error, Detail = $"{e.Failure}: {e.Message}" }];
        }
    }

    private async Task<ExaminationFinding> CountParkedAsync(string provider, CancellationToken cancellationToken)
    {
        var parked = await services.GetRequiredService<ReadyKitDbContext>().Set<BillingEvent>()
            .CountAsync(e => e.Provider == provider && e.State == BillingEventState.Parked, cancellationToken);
        return new ExaminationFinding
        {
            Subject = "parked events",
            Level = parked == 0 ? FindingLevel.Ok : FindingLevel.Warning,
            Detail = parked == 0 ? "none" : $"{parked} are of customers nobody here knows, or of another account",
        };
    }

    private async Task ReconcileAsync(bool isDryRun, CancellationToken cancellationToken)
    {
        RequireProviders();
        var stopped = new List<string>();
        foreach (var provider in Providers.All)
        {
            var outcome = await ReconcileAsync(provider, isDryRun, cancellationToken);
            output.Say($"{provider.Name}: {outcome.Listed} subscriptions there, {outcome.Live} live here, of which {outcome.Ending} would end; {outcome.Customers.Count} customers differ.");
            if (outcome.IsStopped)
            {
                stopped.Add(provider.Name);
            }
            else
            {
                output.Say(isDryRun ? "Nothing was changed." : "They are looked at as soon as the server runs.");
            }
        }

        if (stopped.Count > 0)
        {
            throw new CommandException(
                $"More would end at {string.Join(", ", stopped)} than {BillingOptions.Section}:{nameof(BillingOptions.MaxEndingShare)} allows, so nothing was changed there. Check the keys and the account.");
        }
    }

    private async Task<ReconcileOutcome> ReconcileAsync(IBillingProvider provider, bool isDryRun, CancellationToken cancellationToken)
    {
        try
        {
            return await services.GetRequiredService<Reconciliation>().RunAsync(provider, isDryRun, cancellationToken);
        }
        catch (BillingProviderException e)
        {
            throw new CommandException($"{provider.Name} could not be asked ({e.Failure}): {e.Message}");
        }
    }

    private void RequireProviders()
    {
        if (Providers.All.Count == 0)
        {
            throw new CommandException("No billing provider is added. Add one after AddReadyKit, such as .AddDevelopmentBilling().");
        }
    }

    private void WriteTable(IReadOnlyList<(string Provider, ExaminationFinding Finding)> rows)
    {
        string[][] cells = [["provider", "what", "result", "detail"], .. rows.Select(r => new[] { r.Provider, r.Finding.Subject, r.Finding.Level.ToString().ToLowerInvariant(), r.Finding.Detail })];
        var widths = Enumerable.Range(0, 3).Select(column => cells.Max(row => row[column].Length)).ToArray();
        foreach (var row in cells)
        {
            output.Say(string.Join("  ", row.Select((cell, column) => column < widths.Length ? cell.PadRight(widths[column]) : cell)));
        }
    }
}
