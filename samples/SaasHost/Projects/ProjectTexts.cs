namespace SaasHost.Projects;

/// <summary>Names the texts about projects, in the resource files beside it.</summary>
public sealed class ProjectTexts;
