using System.Diagnostics;

namespace ReadyKit.Bench;

internal static class FigureEndpoints
{
    /// <summary>What the load run asks of a server before and after.</summary>
    public static void MapFigures(this WebApplication app)
    {
        var statements = new StatementCounter();
        app.MapGet("/bench/figures", () => Read(statements)).AllowAnonymous();
        app.MapGet("/bench/count-statements", () =>
        {
            statements.Start();
            return Results.NoContent();
        }).AllowAnonymous();
    }

    private static Figures Read(StatementCounter statements)
    {
        using var process = Process.GetCurrentProcess();
        return new Figures(GC.GetTotalAllocatedBytes(precise: true), process.WorkingSet64, statements.Count);
    }
}
