namespace SaasHost.Projects;

public sealed record ProjectInput(string? Name);
