using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationParts;

namespace ReadyKit.Core.Tests.Building;

[ApiController, AllowAnonymous, Route("own")]
public sealed class OwnController : ControllerBase
{
    /// <summary>Makes the controllers of this assembly the only ones.</summary>
    public static void AddAlone(ApplicationPartManager parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        parts.ApplicationParts.Clear();
        parts.ApplicationParts.Add(new AssemblyPart(typeof(OwnController).Assembly));
    }

    [HttpPost]
    public string Say(OwnMessage message) => message?.Text ?? "";
}
