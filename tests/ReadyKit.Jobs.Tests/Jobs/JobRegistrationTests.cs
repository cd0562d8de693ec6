using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Jobs.TestApp;

namespace ReadyKit.Jobs.Tests.Jobs;

public sealed class JobRegistrationTests
{
    [Fact]
    public void Registering_a_handler_again_changes_nothing()
    {
        var kit = NewKit();
        kit.AddJobHandler<UnhandledJob, UnhandledJobHandler>("test.name");
        var before = kit.Services.Count;

        kit.AddJobHandler<UnhandledJob, UnhandledJobHandler>("test.name");

        Assert.Equal(before, kit.Services.Count);
    }

    [Fact]
    public void A_name_stands_for_one_type_and_a_type_has_one_handler()
    {
        var kit = NewKit();
        kit.AddJobHandler<UnhandledJob, UnhandledJobHandler>("test.name");

        var sameName = Assert.Throws<InvalidOperationException>(() => kit.AddJobHandler<OtherJob, OtherJobHandler>("test.name"));
        var sameType = Assert.Throws<InvalidOperationException>(() => kit.AddJobHandler<UnhandledJob, UnhandledJobHandler>("test.other"));

        Assert.Contains("UnhandledJobHandler", sameName.Message, StringComparison.Ordinal);
        Assert.Contains("OtherJobHandler", sameName.Message, StringComparison.Ordinal);
        Assert.Contains("test.other", sameType.Message, StringComparison.Ordinal);
    }

    private static IReadyKitBuilder NewKit() => WebApplication.CreateBuilder().AddReadyKit<WorkerContext>();
}
