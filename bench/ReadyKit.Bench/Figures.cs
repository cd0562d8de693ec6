namespace ReadyKit.Bench;

internal sealed record Figures(long AllocatedBytes, long WorkingSetBytes, int Statements);
