using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Accounts.Internal;
using ReadyKit.Core.Tests.Web;
using ReadyKit.Data;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Schema;

[Collection(SharedHost.Name)]
public sealed class UniqueRowsTests(CoreHost host)
{
    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task What_the_caller_has_pending_is_saved_too_and_what_was_tried_in_vain_is_not(int failures)
    {
        using var member = await Member.SignInAsync(host);
        var (name, slug) = ($"role {Guid.NewGuid():N}", $"{Guid.NewGuid():N}");

        await host.WithServicesAsync(async services =>
        {
            services.GetRequiredService<ReadyKitDbContext>().Add(NewRole(name));
            return await SaveAsync(services, attempt => attempt < failures ? member.Slug : slug);
        });

        Assert.True(await host.QueryAsync(context => context.Roles.AnyAsync(role => role.Name == name)));
        Assert.Equal(1, await host.QueryAsync(context => context.Workspaces.CountAsync(w => w.Slug == slug)));
        Assert.Equal(1, await host.QueryAsync(context => context.Workspaces.CountAsync(w => w.Slug == member.Slug)));
    }

    [Fact]
    public async Task What_the_caller_has_pending_is_still_pending_when_all_tries_failed()
    {
        using var member = await Member.SignInAsync(host);

        var pending = await host.WithServicesAsync(async services =>
        {
            var context = services.GetRequiredService<ReadyKitDbContext>();
            context.Add(NewRole($"role {Guid.NewGuid():N}"));
            await Assert.ThrowsAsync<DbUpdateException>(() => SaveAsync(services, _ => member.Slug));
            return context.ChangeTracker.Entries().Single().Entity;
        });

        Assert.IsType<IdentityRole<Guid>>(pending);
    }

    [Fact]
    public async Task What_saves_by_itself_does_not_save_what_the_caller_has_pending()
    {
        var name = $"role {Guid.NewGuid():N}";

        await host.WithServicesAsync(async services =>
        {
            services.GetRequiredService<ReadyKitDbContext>().Add(NewRole(name));
            return await Assert.ThrowsAsync<InvalidOperationException>(() => services.GetRequiredService<Throttles>()
                .TakeAsync("test", name, "here", 1, TimeSpan.FromHours(1), CancellationToken.None));
        });

        Assert.False(await host.QueryAsync(context => context.Roles.AnyAsync(role => role.Name == name)));
    }

    [Fact]
    public async Task Who_comes_second_with_a_unique_value_leaves_no_failure_in_the_log()
    {
        using var member = await Member.SignInAsync(host);
        var name = Guid.NewGuid().ToString("N");

        await host.WithServicesAsync(async services =>
        {
            var rows = services.GetRequiredService<UniqueRows>();
            Assert.True(await rows.TryAddAsync(NewRole(name), CancellationToken.None));
            Assert.False(await rows.TryAddAsync(NewRole(name), CancellationToken.None));
            return await SaveAsync(services, attempt => attempt == 0 ? member.Slug : name);
        });

        Assert.DoesNotContain(host.Logs.Lines(), line => line.Contains("EntityFrameworkCore", StringComparison.Ordinal) && !line.StartsWith("Warning", StringComparison.Ordinal));
    }

    private static IdentityRole<Guid> NewRole(string name) => new(name) { Id = Guid.CreateVersion7(), NormalizedName = name };

    private static Task<Workspace?> SaveAsync(IServiceProvider services, Func<int, string> slugOf)
    {
        var context = services.GetRequiredService<ReadyKitDbContext>();
        return services.GetRequiredService<UniqueRows>().SaveAsync(
            attempt => Task.FromResult<Workspace?>(context.Add<Workspace>(new() { Name = "Lab", Slug = slugOf(attempt) }).Entity), CancellationToken.None);
    }
}
