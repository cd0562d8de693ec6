using ReadyKit.Access;
using ReadyKit.Jobs;

namespace ReadyKit.Core.Tests.Access;

internal sealed class LateNoteHandler(ICurrentActor current, NoteTaker notes) : IJobHandler<LateNote>
{
    public Task HandleAsync(LateNote job, CancellationToken cancellationToken)
    {
        if (job.Actor is { } actor)
        {
            current.Enter(actor);
        }

        return notes.TakeAsync("note.kept");
    }
}
