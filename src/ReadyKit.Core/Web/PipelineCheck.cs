using Microsoft.Extensions.Hosting;

namespace ReadyKit.Web;

/// <summary>Tells which call is missing before anything else starts.</summary>
internal sealed class PipelineCheck(PipelineState state) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!state.IsUsed)
        {
            throw new ReadyKitSetupException("ReadyKit is added but not used. Add app.UseReadyKit(); after builder.Build().");
        }

        return state.IsMapped
            ? Task.CompletedTask
            : throw new ReadyKitSetupException("ReadyKit's endpoints are not mapped. Add app.MapReadyKit(); after app.UseReadyKit().");
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
