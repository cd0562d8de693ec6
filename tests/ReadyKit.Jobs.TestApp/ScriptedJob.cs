namespace ReadyKit.Jobs.TestApp;

/// <summary>A job that does what a test says.</summary>
public sealed record ScriptedJob(string Script);
