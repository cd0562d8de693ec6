namespace ReadyKit.Core.Tests.Workspaces;

/// <summary>Names the texts of the test's own roles.</summary>
internal sealed class RoleTexts;
