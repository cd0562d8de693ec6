namespace ReadyKit.Jobs.Internal;

/// <summary>One kind of job: the name its rows carry, and how one is run.</summary>
internal abstract class JobRegistration(string name, Type jobType, Type handlerType)
{
    public string Name { get; } = name;

    public Type JobType { get; } = jobType;

    public Type HandlerType { get; } = handlerType;

    /// <summary>Reads the payload and has the handler do the job.</summary>
    public abstract Task RunAsync(IServiceProvider services, string payload, CancellationToken cancellationToken);
}
