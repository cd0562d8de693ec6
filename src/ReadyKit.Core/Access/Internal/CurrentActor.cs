namespace ReadyKit.Access.Internal;

internal sealed class CurrentActor(CallerScope caller) : ICurrentActor
{
    private Actor? _entered;

    // Without a request nobody calls.
    public Actor Actor => _entered ?? (caller.User is { } user ? Actor.Of(user) : Actor.System);

    public void Enter(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        _entered = actor;
    }
}
