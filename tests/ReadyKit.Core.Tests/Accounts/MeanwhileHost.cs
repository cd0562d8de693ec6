using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ReadyKit.Core.Tests.Accounts;

/// <summary>The sample, in which something can happen between two transactions. Its worker rests, so that they are those of a request.</summary>
public sealed class MeanwhileHost : CoreHost
{
    public MeanwhileHost() => Settings["ReadyKit:Jobs:Enabled"] = "false";

    internal CommitGauge Commits { get; } = new();

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton<ISaveChangesInterceptor>(Commits);
    }
}
