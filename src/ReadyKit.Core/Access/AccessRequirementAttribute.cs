using Microsoft.AspNetCore.Authorization;

namespace ReadyKit.Access;

/// <summary>
/// What an endpoint asks of a request beside a signed-in person. It is metadata and requirement in one: minimal APIs, controllers, pages and hubs carry
/// it as an attribute, and a policy takes it with <c>AddRequirements</c>. All that an endpoint carries must be met.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public abstract class AccessRequirementAttribute : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    /// <inheritdoc />
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
