using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Jobs;

/// <summary>Gives the queue of a context to code that is of no service scope, such as an interceptor of saves.</summary>
internal interface IJobQueues
{
    /// <summary>The queue that adds to the unit of work of this context of the app. What it adds runs in no workspace.</summary>
    IJobQueue For(DbContext context);
}
