using Microsoft.AspNetCore.Mvc;

namespace ReadyKit.Core.Tests.Building;

/// <summary>Has no route of its own.</summary>
public sealed class ProfileController : ControllerBase
{
    public string Index() => "mine";
}
