using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

internal sealed class ReadyKitBuilder(IHostApplicationBuilder host) : IReadyKitBuilder
{
    public IServiceCollection Services => host.Services;

    public IConfiguration Configuration => host.Configuration;

    public IHostEnvironment Environment => host.Environment;
}
