using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Isolation.Model;

/// <summary>Leaves out what the base does for conventions.</summary>
internal sealed class ForgetfulContext() : ReadyKitDbContext(ModelContext.OwnModel())
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<string>().HaveMaxLength(200);
}
