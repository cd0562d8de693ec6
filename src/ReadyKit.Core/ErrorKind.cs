namespace ReadyKit;

/// <summary>What sort of refusal an <see cref="OperationError"/> is. Pages and the API take the HTTP status from it.</summary>
public enum ErrorKind
{
    /// <summary>The input is not right (400).</summary>
    Invalid,

    /// <summary>The person is known, and not allowed to do it (403).</summary>
    Forbidden,

    /// <summary>The thing is absent, or belongs to somebody else (404).</summary>
    NotFound,

    /// <summary>The state of things does not allow it, or somebody else was quicker (409).</summary>
    Conflict,

    /// <summary>Another plan, or a payment, is needed first (402).</summary>
    PaymentRequired,

    /// <summary>It was tried too often (429).</summary>
    TooManyRequests,

    /// <summary>Something that is needed cannot be reached or has no room right now; the same may succeed in a moment (503).</summary>
    Unavailable,
}
