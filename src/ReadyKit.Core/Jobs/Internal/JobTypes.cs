namespace ReadyKit.Jobs.Internal;

/// <summary>The kinds of job this process can do.</summary>
internal sealed class JobTypes(IEnumerable<JobRegistration> registrations)
{
    private readonly Dictionary<string, JobRegistration> _byName = registrations.ToDictionary(r => r.Name, StringComparer.Ordinal);
    private readonly Dictionary<Type, JobRegistration> _byType = registrations.ToDictionary(r => r.JobType);

    /// <summary>The names of all kinds.</summary>
    public IReadOnlyCollection<string> Names => _byName.Keys;

    /// <exception cref="InvalidOperationException">No handler is registered under the name.</exception>
    public JobRegistration Find(string name) =>
        _byName.GetValueOrDefault(name) ?? throw new InvalidOperationException(
            $"No handler is registered for jobs named '{name}'. Add .AddJobHandler<TJob, THandler>(\"{name}\") after builder.AddReadyKit<…>().");

    /// <exception cref="InvalidOperationException">No handler is registered for the type.</exception>
    public JobRegistration Find(Type jobType) =>
        _byType.GetValueOrDefault(jobType) ?? throw new InvalidOperationException(
            $"No handler is registered for {jobType.Name}. Add .AddJobHandler<{jobType.Name}, THandler>(\"name\") after builder.AddReadyKit<…>().");
}
