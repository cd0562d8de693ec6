using System.Security.Claims;

namespace ReadyKit.Access;

/// <summary>
/// Who does something: a person, an API key, a super-admin in a person's name, or the product itself. It is a value that can be kept, in a job's payload
/// for instance.
/// </summary>
public sealed record Actor
{
    /// <summary>The product itself.</summary>
    public static Actor System { get; } = new() { Kind = ActorKind.System };

    /// <summary>Somebody who is not signed in.</summary>
    public static Actor Anonymous { get; } = new() { Kind = ActorKind.Anonymous };

    /// <summary>The kind.</summary>
    public required ActorKind Kind { get; init; }

    /// <summary>The id of the person or of the API key. <see langword="null"/> for the others, and for a person whose scheme has ids of another form.</summary>
    public Guid? Id { get; init; }

    /// <summary>The name of the person or of the API key, as of now.</summary>
    public string? Name { get; init; }

    /// <summary>The id of the super-admin who acts in the person's name.</summary>
    public Guid? ImpersonatorId { get; init; }

    /// <summary>The super-admin's name, as of now.</summary>
    public string? ImpersonatorName { get; init; }

    /// <summary>A person.</summary>
    /// <param name="id">The account's id.</param>
    /// <param name="name">The name.</param>
    public static Actor Person(Guid? id, string? name) => new() { Kind = ActorKind.Person, Id = id, Name = name };

    /// <summary>A program that calls with an API key.</summary>
    /// <param name="id">The key's id.</param>
    /// <param name="name">The key's name.</param>
    public static Actor ApiKey(Guid id, string? name) => new() { Kind = ActorKind.ApiKey, Id = id, Name = name };

    /// <summary>Who acts when this principal does; see <see cref="ActorClaims"/>.</summary>
    /// <param name="principal">Whom an authentication scheme found.</param>
    public static Actor Of(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (principal.Identity?.IsAuthenticated != true)
        {
            return Anonymous;
        }

        var name = principal.FindFirstValue(ClaimTypes.Name);
        if (IdIn(principal, ActorClaims.ApiKeyId) is { } key)
        {
            return ApiKey(key, name);
        }

        var person = Person(IdIn(principal, ClaimTypes.NameIdentifier), name);
        return principal.HasClaim(c => c.Type == ActorClaims.ImpersonatorId)
            ? person with
            {
                Kind = ActorKind.Impersonator,
                ImpersonatorId = IdIn(principal, ActorClaims.ImpersonatorId),
                ImpersonatorName = principal.FindFirstValue(ActorClaims.ImpersonatorName),
            }
            : person;
    }

    private static Guid? IdIn(ClaimsPrincipal principal, string type) => Guid.TryParse(principal.FindFirstValue(type), out var id) ? id : null;
}
