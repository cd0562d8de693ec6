using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using ReadyKit.Core.Tests.Web;

namespace ReadyKit.Core.Tests.Input;

[Collection(SharedHost.Name)]
public sealed class OverpostingTests(CoreHost host)
{
    private const string NewName = "Changed as asked";

    private static readonly Guid _foreign = Guid.Parse("11111111-2222-3333-4444-555555555555");

    [Fact]
    [Trait("Case", "IN-01")]
    public async Task Only_what_an_endpoint_is_for_is_taken_from_json()
    {
        using var member = await Member.SignInAsync(host);
        var body = await EverythingAsync();
        var project = await CreateProjectAsync(member, "Mine");
        var before = await SnapshotAsync(member);
        var calls = 0;
        foreach (var route in Route.Unsafe(host).Where(route => route.IsApi && route.TakesBody))
        {
            var path = route.PathFor(member).Replace(Guid.Empty.ToString(), project.ToString(), StringComparison.Ordinal);
            using var response = await member.CallAsync(route.Method, path, RawRequests.Json(body));
            Assert.True((int)response.StatusCode < 500, $"{route}: {(int)response.StatusCode}");
            calls += response.IsSuccessStatusCode ? 1 : 0;
        }

        var after = await SnapshotAsync(member);
        Assert.True(calls >= 5, $"Only {calls} calls succeeded.");
        foreach (var (row, values) in before)
        {
            var changed = values.Where(value => after[row].GetValueOrDefault(value.Key) != value.Value).Select(value => value.Key);
            // Each write of an account renews its stamp.
            Assert.Empty(changed.Except(["Name", "LimitVersion", "ConcurrencyStamp"]));
            Assert.NotEqual("hostile", after[row].GetValueOrDefault("ConcurrencyStamp"));
        }

        Assert.All(after.Where(row => !before.ContainsKey(row.Key)), row => Assert.DoesNotContain(_foreign.ToString(), row.Value.Values));
        Assert.Equal(NewName, (await host.FindUserAsync(member.Email)).Name);
        Assert.False(await host.QueryAsync(context => context.UserRoles.AnyAsync(role => role.UserId == member.UserId)));
    }

    [Fact]
    [Trait("Case", "IN-01")]
    public async Task Only_what_a_form_asks_for_is_taken_from_it()
    {
        var email = CoreHost.NewAddress();
        using var visitor = host.CreateVisitor();
        var fields = JsonNode.Parse(await EverythingAsync())!.AsObject()
            .Select(property => (char.ToUpperInvariant(property.Key[0]) + property.Key[1..], property.Value?.ToString() ?? ""))
            .Where(field => field.Item1 is not ("Name" or "Email" or "Password"))
            .SelectMany(field => new[] { field, ($"Account.{field.Item1}", field.Item2), ($"User.{field.Item1}", field.Item2) })
            .Concat([("Name", NewName), ("Email", email), ("Password", TestAccounts.Password)]);

        using var response = await visitor.PostFormAsync("/register", await visitor.ReadTokenAsync("/register"), fields);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.False(await host.QueryAsync(context => context.Users.AnyAsync(user => user.Email == email)));
        var link = await visitor.OpenAsync(await host.ReadLinkAsync(email, "/confirm-email"));
        (await visitor.SubmitAsync(link, link.Form(Visitor.TokenField))).MustBeAt("/w/");
        var user = await host.FindUserAsync(email);
        Assert.NotEqual(_foreign, user.Id);
        Assert.False(user.TwoFactorEnabled);
        Assert.NotEqual("hostile", user.SecurityStamp);
        Assert.StartsWith("$argon2id$", user.PasswordHash, StringComparison.Ordinal);
        Assert.Null(user.LockoutEnd);
        Assert.False(await host.QueryAsync(context => context.UserRoles.AnyAsync(role => role.UserId == user.Id)));
    }

    /// <summary>An object with every property of every entity, set to what an attacker would like.</summary>
    private Task<string> EverythingAsync() => host.QueryAsync(context =>
    {
        var body = new JsonObject { ["isSuperAdmin"] = true, ["plan"] = "pro", ["roles"] = new JsonArray("super-admin"), ["workspace"] = _foreign.ToString() };
        foreach (var property in context.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            body[name] = Hostile(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType);
        }

        body["name"] = NewName;
        return Task.FromResult(body.ToJsonString());
    });

    private static JsonNode? Hostile(Type type)
    {
        if (type == typeof(Guid))
        {
            return _foreign.ToString();
        }

        if (type == typeof(bool))
        {
            return true;
        }

        return type == typeof(DateTimeOffset) || type == typeof(DateTime) ? "2001-02-03T04:05:06Z" : type.IsPrimitive || type.IsEnum ? 1 : "hostile";
    }

    private static async Task<Guid> CreateProjectAsync(Member member, string name)
    {
        using var created = await member.CallAsync(HttpMethod.Post, member.Api("/projects"), RawRequests.Json(JsonSerializer.Serialize(new { name })));
        return JsonDocument.Parse(await created.Content.ReadAsStringAsync()).RootElement.GetProperty("id").GetGuid();
    }

    /// <summary>The rows that belong to the person, each as its values by column.</summary>
    private Task<Dictionary<string, Dictionary<string, string?>>> SnapshotAsync(Member member) => host.QueryAsync(async context =>
    {
        List<object> rows =
        [
            await context.Users.SingleAsync(user => user.Id == member.UserId),
            .. await context.Workspaces.Where(w => context.Memberships.Any(m => m.WorkspaceId == w.Id && m.UserId == member.UserId)).ToListAsync(),
            .. await context.Memberships.Where(m => m.UserId == member.UserId).ToListAsync(),
            .. await context.UserClaims.Where(claim => claim.UserId == member.UserId).ToListAsync(),
        ];
        return rows.Select(context.Entry).ToDictionary(
            entry => $"{entry.Metadata.ShortName()} {string.Join(',', entry.Properties.Where(p => p.Metadata.IsPrimaryKey()).Select(p => p.CurrentValue))}",
            entry => entry.Properties.ToDictionary(property => property.Metadata.Name, property => property.CurrentValue?.ToString()));
    });
}
