using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Billing.Internal.Commands;
using ReadyKit.Billing.Internal.Reconcile;
using ReadyKit.Billing.Providers;
using ReadyKit.Billing.Providers.Diagnostics;
using ReadyKit.Cli;
using ReadyKit.Localization;
using static ReadyKit.Billing.SubscriptionState;

namespace ReadyKit.Billing.Tests.Reconcile;

/// <summary>The mirror is compared with the provider, and the settings too.</summary>
public sealed class ReconcileTests : IAsyncLifetime
{
    private readonly FakeBillingHost _host = new();

    public Task InitializeAsync() => _host.InitializeAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    [Trait("Case", "B2")]
    public async Task A_comparison_that_would_end_too_many_changes_nothing()
    {
        var people = new List<Subscriber>();
        for (var i = 0; i < 3; i++)
        {
            people.Add(await SubscribeAsync());
        }

        people.Skip(1).ToList().ForEach(person => _host.Set(person, Ended));

        var outcome = await RunAsync(isDryRun: false);

        Assert.Equal((true, 2, 3), (outcome.IsStopped, outcome.Ending, outcome.Live));
        await _host.UntilNothingIsLeftAsync();
        Assert.Equal(("pro", "active"), await people[2].ReadAsync());
    }

    [Fact]
    [Trait("Case", "B4")]
    public async Task A_comparison_heals_what_no_event_told()
    {
        var ended = await SubscribeAsync();
        var begun = await _host.RegisterCustomerAsync();
        var same = await SubscribeAsync();
        await _host.UntilNothingIsLeftAsync();
        _host.Set(ended, Ended);
        _host.Set(begun, Active);
        var fence = await _host.ReadFenceAsync(same);

        var seen = await RunAsync(isDryRun: true);
        Assert.Equal(2, seen.Customers.Count);
        Assert.Equal(0, await _host.CountSyncsAsync());
        await RunAsync(isDryRun: false);

        await ended.WaitForAsync("free", "ended");
        await begun.WaitForAsync("pro", "active");
        Assert.Equal(fence, await _host.ReadFenceAsync(same));
    }

    [Fact]
    [Trait("Case", "B4")]
    public async Task An_event_that_never_came_is_caught_up_with()
    {
        var ada = await _host.RegisterCustomerAsync();
        await _host.UntilNothingIsLeftAsync();
        _host.Set(ada, Active);
        _host.Provider.Events.Add(new BillingProviderEvent { EventId = "evt_missed", Type = "changed", CustomerId = FakeBillingHost.CustomerOf(ada) });

        await CatchUpAsync();

        await ada.WaitForAsync("pro", "active");
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [Trait("Case", "B2")]
    public async Task What_changed_lately_ends_no_larger_share_of_all_than_a_whole_comparison(int ending, bool ends)
    {
        _host.Settings["ReadyKit:Billing:MaxEndingShare"] = "0.5";
        var people = new List<Subscriber>();
        for (var i = 0; i < 4; i++)
        {
            people.Add(await SubscribeAsync());
        }

        await _host.UntilNothingIsLeftAsync();
        foreach (var person in people.Take(ending))
        {
            _host.Set(person, Ended);
            _host.Provider.Changed.Add(FakeBillingHost.CustomerOf(person));
        }

        await CatchUpAsync();

        await _host.UntilNothingIsLeftAsync();
        Assert.Equal(ends ? ("free", "ended") : ("pro", "active"), await people[0].ReadAsync());
        Assert.Equal(("pro", "active"), await people[3].ReadAsync());
    }

    [Fact]
    public async Task The_doctor_prints_what_it_finds_and_fails_when_something_is_wrong()
    {
        var (fine, _) = await CommandAsync("doctor");
        Assert.Equal(ExitCodes.Done, fine);
        _host.Provider.Findings = [new ExaminationFinding { Subject = "price pro-month", Level = FindingLevel.Error, Detail = "costs 39 there" }];

        var (code, text) = await CommandAsync("doctor");

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Matches("fake +price pro-month +error +costs 39 there", text);
        Assert.Matches("fake +account +ok +acct_1, live mode", text);
    }

    [Fact]
    public async Task The_doctor_fails_when_the_provider_cannot_be_asked()
    {
        _host.Provider.IsDown = true;

        var (code, text) = await CommandAsync("doctor");

        Assert.Equal(ExitCodes.Failed, code);
        Assert.Matches("fake +connection +error +Unreachable", text);
    }

    [Fact]
    public async Task At_start_the_log_names_what_is_wrong_and_the_app_runs()
    {
        await using var other = new FakeBillingHost();
        other.Provider.Findings = [new ExaminationFinding { Subject = "webhook", Level = FindingLevel.Warning, Detail = "is not registered there" }];
        await other.InitializeAsync();
        using var visitor = other.CreateVisitor();

        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/login")).Status);
        await Eventually.TrueAsync(
            () => other.Logs.GetSnapshot().Any(log => log.Message.Contains("webhook: is not registered there", StringComparison.Ordinal)), "the log names it");
    }

    [Fact]
    public async Task A_provider_that_is_down_keeps_no_app_from_starting()
    {
        await using var other = new FakeBillingHost();
        other.Provider.IsDown = true;
        await other.InitializeAsync();
        using var visitor = other.CreateVisitor();

        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/login")).Status);
        await Eventually.TrueAsync(() => other.Logs.GetSnapshot().Any(log => log.Message.Contains("could not be examined: Unreachable", StringComparison.Ordinal)), "the log says so");
    }

    private Task<bool> CatchUpAsync() => _host.WithServicesAsync(async services =>
    {
        await services.GetRequiredService<Reconciliation>().CatchUpAsync(_host.Provider, TimeSpan.FromHours(1), CancellationToken.None);
        return true;
    });

    private Task<Reconciliation.Outcome> RunAsync(bool isDryRun) => _host.WithServicesAsync(
        services => services.GetRequiredService<Reconciliation>().RunAsync(_host.Provider, isDryRun, CancellationToken.None));

    private Task<(int Code, string Text)> CommandAsync(string name) => _host.WithServicesAsync(async services =>
    {
        var terminal = new StringTerminal();
        var texts = services.GetRequiredService<ITexts>();
        var commands = new BillingCommands(services, new CommandOutput(terminal, texts), texts);
        try
        {
            await commands.CreateCommands().Single().Parse(name).InvokeAsync(new System.CommandLine.InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return (ExitCodes.Done, terminal.Out.ToString()!);
        }
        catch (CommandException e)
        {
            return (e.ExitCode, terminal.Out.ToString()!);
        }
    });

    private async Task<Subscriber> SubscribeAsync()
    {
        var person = await _host.RegisterCustomerAsync();
        _host.Set(person, Active);
        await _host.SyncAsync(person);
        return person;
    }

    private sealed class StringTerminal : ITerminal
    {
        public TextWriter Out { get; } = new StringWriter();

        public TextWriter Error { get; } = new StringWriter();

        public bool IsInteractive => false;

        public string? ReadLine() => null;

        public string ReadSecret() => "";
    }
}
