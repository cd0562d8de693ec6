using System.Diagnostics;

namespace ReadyKit.Billing.Tests;

/// <summary>Waits for what happens in the background.</summary>
internal static class Eventually
{
    private static readonly TimeSpan _most = TimeSpan.FromSeconds(30);

    public static async Task UntilAsync(Func<Task<bool>> condition, Func<Task<string>> describe)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(waited.Elapsed < _most, await describe());
            await Task.Delay(50);
        }
    }
}
