using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ReadyKit.Core.Tests.Building;

[Collection(SharedHost.Name)]
public sealed class OldIdentityTests(CoreHost host)
{
    [Fact]
    public async Task People_of_an_app_with_Identity_keep_their_id_and_sign_in_with_their_password()
    {
        var (email, password) = (CoreHost.NewAddress("old"), "Passw0rd! of old");
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        await using var old = new OldIdentity(new DbContextOptionsBuilder<OldIdentity>().UseSqlite(connection).Options);
        await old.Database.EnsureCreatedAsync();
        var person = new IdentityUser(email)
        {
            Email = email, NormalizedEmail = email.ToUpperInvariant(), EmailConfirmed = true, SecurityStamp = "STAMP",
        };
        person.PasswordHash = new PasswordHasher<IdentityUser>().HashPassword(person, password);
        old.AddRange(person, new IdentityUser("nobody@example.com") { Email = "nobody@example.com" });
        await old.SaveChangesAsync();

        await host.WithServicesAsync(async services =>
        {
            await old.MoveAsync((ReadyKit.Data.ReadyKitDbContext)services.GetService(typeof(ReadyKit.Data.ReadyKitDbContext))!, CancellationToken.None);
            return true;
        });

        using var visitor = host.CreateVisitor();
        (await visitor.SubmitAsync("/login", ("Email", email), ("Password", password))).MustBeAt("/dashboard");
        var moved = await host.FindUserAsync(email);
        Assert.Equal(person.Id, moved.Id.ToString());
        Assert.StartsWith("$argon2id$", moved.PasswordHash, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong password here")]
    [InlineData("")]
    public async Task A_hash_of_Identity_refuses_what_is_not_the_password(string typed)
    {
        var email = await host.CreateAccountAsync();
        await host.SetPasswordHashAsync(email, new PasswordHasher<IdentityUser>().HashPassword(new IdentityUser(), "Passw0rd! of old"));

        using var visitor = host.CreateVisitor();
        using var response = await visitor.PostSignInAsync(await visitor.ReadTokenAsync("/login"), email, typed);

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
    }
}
