using Microsoft.EntityFrameworkCore;
using ReadyKit.Data;

namespace ReadyKit.Bench;

internal sealed class BenchContext(DbContextOptions<BenchContext> options) : ReadyKitDbContext(options);
