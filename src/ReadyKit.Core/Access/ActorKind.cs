namespace ReadyKit.Access;

/// <summary>What kind of actor does something.</summary>
public enum ActorKind
{
    /// <summary>The product itself: a job, a command, a message of a payment provider.</summary>
    System = 0,

    /// <summary>A signed-in person.</summary>
    Person = 1,

    /// <summary>A program that calls with an API key.</summary>
    ApiKey = 2,

    /// <summary>A super-admin who acts in a person's name.</summary>
    Impersonator = 3,

    /// <summary>A request of somebody who is not signed in.</summary>
    Anonymous = 4,
}
