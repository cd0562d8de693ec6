using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using SaasHost.Data;

namespace ReadyKit.Core.Tests.Building;

public sealed class RegistrationTests
{
    // Of these an app may have several; or they are the app's own to write, and the library has none to replace.
    private static readonly string[] _several =
        ["IAccountParticipant", "ICleanup", "ICommandModule", "IDatabaseProvider", "IEndpointModule", "INewAccountParticipant", "IBillingProvider"];

    public static TheoryData<string> Interfaces() =>
        [.. AddAll(WebApplication.CreateBuilder()).Services.Select(s => s.ServiceType).Where(IsReplaceable).Select(t => t.FullName!).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Interfaces))]
    public void What_the_app_registers_wins_whatever_the_order(string name)
    {
        var type = AddAll(WebApplication.CreateBuilder()).Services.First(s => s.ServiceType.FullName == name).ServiceType;
        var own = MakeOwn(type);
        var before = WebApplication.CreateBuilder();
        before.Services.AddSingleton(type, own);
        AddAll(before);
        var after = WebApplication.CreateBuilder();
        AddAll(after).Services.AddSingleton(type, own);

        Assert.Same(own, Assert.Single(before.Services, s => s.ServiceType == type).ImplementationInstance);
        Assert.Same(own, after.Services.Last(s => s.ServiceType == type).ImplementationInstance);
    }

    [Fact]
    public void Each_call_is_safe_to_make_twice()
    {
        var builder = WebApplication.CreateBuilder();
        AddAll(builder);
        var once = List(builder);

        AddAll(builder);

        Assert.Equal(once, List(builder));
    }

    private static string[] List(WebApplicationBuilder builder) =>
        [.. builder.Services.Where(s => IsOurs(s.ServiceType) || IsOurs(s.ImplementationType ?? typeof(object))).Select(s => s.ToString()).Order(StringComparer.Ordinal)];

    private static IReadyKitBuilder AddAll(WebApplicationBuilder builder) =>
        builder.AddReadyKit<AppDbContext>().UseSqlite().AddWorkspaces().AddBilling().AddDevelopmentBilling().AddUi();

    private static bool IsReplaceable(Type type) => type is { IsInterface: true, IsPublic: true, IsGenericType: false } && IsOurs(type) && !_several.Contains(type.Name);

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("ReadyKit.", StringComparison.Ordinal);

    private static object MakeOwn(Type type) => typeof(DispatchProxy).GetMethod(nameof(DispatchProxy.Create), 2, BindingFlags.Public | BindingFlags.Static, [])!
        .MakeGenericMethod(type, typeof(Nothing)).Invoke(null, null)!;

    /// <summary>Somebody's own that does nothing.</summary>
    public class Nothing : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => null;
    }
}
