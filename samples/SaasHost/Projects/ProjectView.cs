namespace SaasHost.Projects;

public sealed record ProjectView(Guid Id, string Name, DateTimeOffset CreatedAt);
