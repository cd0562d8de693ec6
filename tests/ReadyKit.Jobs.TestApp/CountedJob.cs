namespace ReadyKit.Jobs.TestApp;

/// <summary>A job with one effect, and some time before and after it in which a process can be killed.</summary>
public sealed record CountedJob(int Number);
