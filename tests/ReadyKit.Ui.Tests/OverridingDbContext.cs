using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Ui.Tests;

public sealed class OverridingDbContext(DbContextOptions<OverridingDbContext> options) : ReadyKitDbContext(options);
