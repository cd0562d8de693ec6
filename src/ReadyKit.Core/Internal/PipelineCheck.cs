using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace ReadyKit.Internal;

/// <summary>Tells at start which call is missing, before anything is served without protection.</summary>
internal sealed class PipelineCheck(PipelineState state) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (!state.IsUsed)
        {
            throw new ReadyKitSetupException("ReadyKit is added but not used. Add app.UseReadyKit(); after builder.Build().");
        }

        if (!state.IsMapped)
        {
            throw new ReadyKitSetupException("ReadyKit's endpoints are not mapped. Add app.MapReadyKit(); after app.UseReadyKit().");
        }

        next(app);
    };
}
