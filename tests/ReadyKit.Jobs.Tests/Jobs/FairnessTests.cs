using ReadyKit.Jobs.Internal.Running;
using ReadyKit.Jobs.TestApp;
using ReadyKit.Jobs.Tests.Hosting;

namespace ReadyKit.Jobs.Tests.Jobs;

public sealed class FairnessTests : DatabaseTest
{
    private static readonly Dictionary<string, string?> _twoAtOnce = new() { ["ReadyKit:Jobs:Concurrency"] = "2" };

    [Fact]
    public async Task Hanging_jobs_of_one_kind_leave_room_for_others()
    {
        await using var host = await WorkerHost.StartAsync(Database, _twoAtOnce);
        host.Scripts.Set("hang", (_, token) => Task.Delay(Timeout.Infinite, token));
        for (var i = 0; i < 10; i++)
        {
            await host.EnqueueAsync("hang");
        }

        await Eventually.TrueAsync(() => host.Scripts.RunsOf("hang") == 1, "one hangs");
        await host.EnqueueAsync(new CountedJob(1));

        await Eventually.TrueAsync(async () => (await host.ReadEffectsAsync()).Contains("done 1"), "the job of another kind is done");
    }

    [Fact]
    public void No_kind_and_no_workspace_gets_the_last_slot()
    {
        var slots = new JobSlots(4);
        var flooding = Guid.CreateVersion7();

        Assert.All(Enumerable.Range(0, 3), i => Assert.True(slots.TryTake($"kind {i}", flooding)));
        Assert.False(slots.TryTake("kind 3", flooding));
        Assert.Equal([flooding], slots.FindFull().Workspaces);
        Assert.True(slots.TryTake("kind 3", Guid.CreateVersion7()));
        Assert.False(slots.TryTake("kind 4", null));

        slots.Return("kind 0", flooding);

        Assert.Equal(1, slots.Free);
        Assert.Empty(slots.FindFull().Workspaces);
        Assert.True(slots.TryTake("kind 0", flooding));
    }

    [Fact]
    public void A_single_slot_is_for_everybody()
    {
        var slots = new JobSlots(1);

        Assert.True(slots.TryTake("kind", null));
        slots.Return("kind", null);
        Assert.True(slots.TryTake("kind", null));
        Assert.False(slots.TryTake("other", null));
    }
}
