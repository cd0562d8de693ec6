using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds parts of ReadyKit to an app. Returned by <c>AddReadyKit</c>.</summary>
public interface IReadyKitBuilder
{
    /// <summary>The app's services.</summary>
    IServiceCollection Services { get; }

    /// <summary>The app's configuration.</summary>
    IConfiguration Configuration { get; }

    /// <summary>The environment the app runs in.</summary>
    IHostEnvironment Environment { get; }
}
