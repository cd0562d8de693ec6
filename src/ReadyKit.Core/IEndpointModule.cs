using Microsoft.AspNetCore.Routing;

namespace ReadyKit;

/// <summary>The endpoints of one feature; <c>MapReadyKit()</c> maps those of every registered module.</summary>
public interface IEndpointModule
{
    /// <summary>Maps the endpoints. Each must state its policy.</summary>
    void Map(IEndpointRouteBuilder endpoints);
}
