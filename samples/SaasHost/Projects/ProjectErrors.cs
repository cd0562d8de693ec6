namespace SaasHost.Projects;

/// <summary>The stable codes with which the app's own operations are refused. Each has its sentence under <c>error.</c> and the code.</summary>
public static class ProjectErrors
{
    public const string Gone = "project_gone";
}
