namespace ReadyKit.Access;

/// <summary>
/// Who acts where the code runs: in a request and in a call of a hub whoever makes it, in a job and in a command the system. Work that a person's
/// request puts into the queue is the system's too; a job that is to be the person's carries the actor in its payload, and enters it.
/// </summary>
public interface ICurrentActor
{
    /// <summary>Who acts.</summary>
    Actor Actor { get; }

    /// <summary>
    /// Has another one act in this service scope from now on: a job the person who asked for it, an endpoint that is called by another server the system.
    /// It changes what is told of who acted, never what is allowed.
    /// </summary>
    /// <param name="actor">Who acts.</param>
    void Enter(Actor actor);
}
