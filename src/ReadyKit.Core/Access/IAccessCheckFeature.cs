using Microsoft.AspNetCore.Http;

namespace ReadyKit.Access;

/// <summary>That what an endpoint asks for was checked for this request, and met. A feature of the request, for audits.</summary>
public interface IAccessCheckFeature
{
    /// <summary>The endpoint.</summary>
    Endpoint Endpoint { get; }

    /// <summary>What was asked and met.</summary>
    IReadOnlyList<AccessRequirementAttribute> Met { get; }
}
