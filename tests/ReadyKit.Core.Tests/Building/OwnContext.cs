using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Building;

public sealed class OwnContext(DbContextOptions<OwnContext> options) : ReadyKitDbContext(options);
