using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Data;

/// <summary>What a host or a database package adds to the options of the app's context.</summary>
internal sealed record DbContextConfiguration(Action<IServiceProvider, DbContextOptionsBuilder> Configure);
