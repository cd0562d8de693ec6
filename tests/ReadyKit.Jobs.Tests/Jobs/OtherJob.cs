namespace ReadyKit.Jobs.Tests.Jobs;

internal sealed record OtherJob;
