using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReadyKit.Core.Tests.Building;
using ReadyKit.Workspaces;

namespace ReadyKit.Core.Tests.Workspaces;

public sealed class RoleSettingsTests
{
    [Theory]
    [InlineData("Roles:editor:Permissions:0", "posts.write", "Roles:editor is no known role: there are owner, admin, member.")]
    [InlineData("Roles:Editor:Rank", "200", "Roles:Editor is no name for a role.")]
    [InlineData("Roles:a-name-that-is-longer-than-any-can-be:Rank", "200", "is no name for a role. Take up to 32")]
    [InlineData("Roles:emperor:Rank", "1000", "Roles:emperor:Rank is 1000, and must be from 1 to 999: there is one kind of owner")]
    [InlineData("Roles:admin:Rank", "900", "Roles:admin:Rank must stay 500.")]
    [InlineData("Roles:member:Permissions:0", "Write Posts", "Roles:member:Permissions has 'Write Posts', which is no name for a permission.")]
    [InlineData("Roles:member:Permissions:0", "billing.mange", "Roles:member:Permissions has 'billing.mange', which the library does not know.")]
    public async Task A_role_that_cannot_be_ends_the_start(string key, string value, string sentence)
    {
        await using var own = await OwnApp.BuildAsync(kit => kit.AddWorkspaces(), builder => builder.Configuration["ReadyKit:Workspaces:" + key] = value);
        own.App.UseReadyKit();
        own.App.MapReadyKit();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => own.App.StartAsync());

        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_permission_for_a_role_that_is_not_there_ends_the_start()
    {
        await using var own = await OwnApp.BuildAsync(kit => kit.AddPermission("posts.write", "editor"));
        own.App.UseReadyKit();
        own.App.MapReadyKit();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => own.App.StartAsync());

        Assert.Contains("Roles:editor is no known role", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_roles_of_the_library_stay()
    {
        await using var own = await OwnApp.BuildAsync(kit => kit.AddWorkspaces(w => w.Roles.Remove(WorkspaceRole.Admin)));
        own.App.UseReadyKit();
        own.App.MapReadyKit();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => own.App.StartAsync());

        Assert.Contains("Roles lacks admin", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_add_roles_and_give_permissions_to_those_that_are_there()
    {
        await using var own = await OwnApp.BuildAsync(
            kit => kit.AddPermission("posts.write", "editor").AddPermission("posts.purge"),
            builder =>
            {
                builder.Configuration["ReadyKit:Workspaces:Roles:editor:Rank"] = "200";
                builder.Configuration["ReadyKit:Workspaces:Roles:editor:Permissions:0"] = "posts.publish";
                builder.Configuration["ReadyKit:Workspaces:Roles:admin:Permissions:0"] = "posts.publish";
            });

        var roles = own.App.Services.GetRequiredService<IWorkspaceRoles>();

        Assert.Equal(["posts.publish", "posts.write"], roles.Find("editor")!.Permissions);
        Assert.Equal([Permissions.ManageBilling, Permissions.ManageMembers, "posts.publish", Permissions.ManageWorkspace], roles.Find(WorkspaceRole.Admin)!.Permissions);
        Assert.Contains("posts.purge", roles.Find(WorkspaceRole.Owner)!.Permissions);
    }

    [Theory]
    [InlineData("endpoint")]
    [InlineData("policy")]
    [InlineData("hub")]
    public async Task What_asks_for_a_permission_that_no_role_has_ends_the_start(string where)
    {
        await using var own = await OwnApp.BuildAsync(kit => kit.AddWorkspaces(), builder =>
        {
            builder.Services.AddSignalR();
            builder.Services.AddAuthorization(o => o.AddPolicy("writers", p => p.AddRequirements(new RequireWorkspaceAttribute("posts.wirte"))));
        });
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        IEndpointConventionBuilder endpoint = where switch
        {
            "endpoint" => own.App.MapPost("/api/workspaces/{workspace}/posts", () => "secret").RequireWorkspace("posts.wirte"),
            "policy" => own.App.MapPost("/api/workspaces/{workspace}/posts", () => "secret").RequireAuthorization("writers"),
            _ => own.App.MapHub<PostHub>("/w/{slug}/posts"),
        };

        var refusal = await Assert.ThrowsAsync<ReadyKitSetupException>(() => own.App.StartAsync());

        Assert.NotNull(endpoint);
        Assert.Matches("^The endpoint '.*/posts.*' has RequireWorkspace\\(posts.wirte\\), and no role has the permission 'posts.wirte'", refusal.Message);
        Assert.Contains("ReadyKit:Workspaces:Roles:admin:Permissions:0 = posts.wirte", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Menu:0", "Menu:0:Permission is posts.wirte, a permission that no role has")]
    [InlineData("SettingsSections:0", "SettingsSections:0:Permission is posts.wirte, a permission that no role has")]
    public async Task What_nobody_would_ever_see_ends_the_start(string key, string sentence)
    {
        await using var own = await OwnApp.BuildAsync(kit => kit.AddWorkspaces().AddUi(), builder =>
        {
            builder.Configuration[$"ReadyKit:Ui:{key}:Title"] = "Posts";
            builder.Configuration[$"ReadyKit:Ui:{key}:Permission"] = "posts.wirte";
        });
        own.App.UseReadyKit();
        own.App.MapReadyKit();

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => own.App.StartAsync());

        Assert.Contains(sentence, refusal.Message, StringComparison.Ordinal);
    }

    private sealed class PostHub : Hub
    {
        [RequireWorkspace("posts.wirte")]
        public string Write() => "secret";
    }
}
