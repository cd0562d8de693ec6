using Microsoft.AspNetCore.Mvc;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Workspaces;

/// <summary>A feature as an app with controllers writes it.</summary>
[ApiController]
[Route("/api/workspaces/{workspace}/tasks")]
[RequireWorkspace]
public sealed class TasksController(ICurrentWorkspace current) : ControllerBase
{
    [HttpGet]
    public string List() => current.Name;

    [HttpPost]
    [RequireWorkspace(Permissions.ManageWorkspace)]
    public string Add() => current.Name;
}
