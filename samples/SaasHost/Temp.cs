#pragma warning disable
using ReadyKit; using ReadyKit.Billing; using ReadyKit.Data;
static class TempX { public static IReadyKitBuilder AddDevelopmentBilling(this IReadyKitBuilder b){ b.Services.AddScoped<IPlanLimits, L>(); return b;} public static IReadyKitBuilder AddLimit<T>(this IReadyKitBuilder b,string a,string c)=>b; 
class L(ReadyKitDbContext db):IPlanLimits { public async Task<OperationResult> TryAddAsync<T>(T e, CancellationToken c) where T:class,IWorkspaceScoped { db.Add(e); await db.SaveChangesAsync(c); return OperationResult.Success; } } }
