using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ReadyKit.Core.Tests.Accounts;

/// <summary>The sample, in which something can happen between two transactions.</summary>
public sealed class MeanwhileHost : CoreHost
{
    internal CommitGauge Commits { get; } = new(new Microsoft.AspNetCore.Http.HttpContextAccessor());

    protected override void Add(IServiceCollection services)
    {
        base.Add(services);
        services.AddSingleton<ISaveChangesInterceptor>(Commits);
    }
}
