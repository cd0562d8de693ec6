namespace ReadyKit.Web;

/// <summary>Marks an endpoint of ReadyKit that nothing else tells as such.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class OwnEndpointAttribute : Attribute;
