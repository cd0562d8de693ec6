using System.Diagnostics;

namespace ReadyKit.Jobs.Tests.Hosting;

/// <summary>Waits for what happens in the background.</summary>
internal static class Eventually
{
    // Only a failure waits this long; a busy machine may need it.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    public static Task TrueAsync(Func<bool> condition, string what) => TrueAsync(() => Task.FromResult(condition()), what);

    public static async Task TrueAsync(Func<Task<bool>> condition, string what)
    {
        var waited = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(waited.Elapsed < _patience, $"Waited in vain until {what}.");
            await Task.Delay(15);
        }
    }
}
