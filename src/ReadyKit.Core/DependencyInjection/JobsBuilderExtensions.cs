using Microsoft.Extensions.DependencyInjection.Extensions;
using ReadyKit.Jobs;
using ReadyKit.Jobs.Internal;
using ReadyKit.Jobs.Internal.Recurring;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds work that is done in the background.</summary>
public static class JobsBuilderExtensions
{
    /// <summary>Has <typeparamref name="THandler"/> do the jobs of type <typeparamref name="TJob"/>. Safe to call twice.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">
    /// The name that stands for the kind of job in the database, such as <c>projects.export</c>. It stays when classes are renamed.
    /// </param>
    /// <exception cref="InvalidOperationException">The name or the type of job has another handler.</exception>
    public static IReadyKitBuilder AddJobHandler<TJob, THandler>(this IReadyKitBuilder builder, string name)
        where TJob : notnull
        where THandler : class, IJobHandler<TJob>
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Length, JobConfiguration.MaxTypeLength, nameof(name));
        var added = new JobRegistration<TJob, THandler>(name);
        if (FindSimilar(builder.Services, added) is { } present)
        {
            ThrowIfDifferent(present, added);
            return builder;
        }

        builder.Services.AddSingleton<JobRegistration>(added);
        builder.Services.TryAddScoped<THandler>();
        return builder;
    }

    /// <summary>
    /// Has <typeparamref name="TJob"/> run again and again: for the first time about a minute after the first start, and once each time however many
    /// processes there are. The schedule outlives restarts. A run that fails is tried again like any job; while one waits or runs, no other is added.
    /// Safe to call twice.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">The name that stands for it in the database, such as <c>projects.report</c>. It stays when classes are renamed.</param>
    /// <param name="every">How long after one run is due the next one is; at least a minute.</param>
    /// <exception cref="InvalidOperationException">The name has another handler.</exception>
    public static IReadyKitBuilder AddRecurringJob<TJob>(this IReadyKitBuilder builder, string name, TimeSpan every)
        where TJob : class, IRecurringJob
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(every, TimeSpan.FromMinutes(1));
        builder.AddJobHandler<RecurringRun<TJob>, RecurringJobHandler<TJob>>(name);
        if (!builder.Services.Any(s => !s.IsKeyedService && s.ImplementationInstance is RecurringJobRegistration known && known.Name == name))
        {
            builder.Services.AddSingleton(new RecurringJobRegistration(name, every));
        }

        builder.Services.TryAddScoped<TJob>();
        return builder;
    }

    private static JobRegistration? FindSimilar(IServiceCollection services, JobRegistration added) =>
        services.Select(s => s.IsKeyedService ? null : s.ImplementationInstance as JobRegistration)
            .FirstOrDefault(r => r is not null && (r.Name == added.Name || r.JobType == added.JobType));

    private static void ThrowIfDifferent(JobRegistration present, JobRegistration added)
    {
        if (present.Name != added.Name || present.JobType != added.JobType || present.HandlerType != added.HandlerType)
        {
            throw new InvalidOperationException(
                $"AddJobHandler<{added.JobType.Name}, {added.HandlerType.Name}>(\"{added.Name}\") clashes with "
                + $"AddJobHandler<{present.JobType.Name}, {present.HandlerType.Name}>(\"{present.Name}\"): a name stands for one type of job, and a type of job has one handler.");
        }
    }
}
