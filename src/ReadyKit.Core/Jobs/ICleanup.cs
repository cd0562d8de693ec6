namespace ReadyKit.Jobs;

/// <summary>Removes the rows of one feature that are of no use any more. Called every hour, maybe by several processes at once.</summary>
internal interface ICleanup
{
    Task RunAsync(CancellationToken cancellationToken);
}
