using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReadyKit.Core.Tests.Building;
using ReadyKit.Data;

namespace ReadyKit.Core.Tests.Web;

/// <summary>What a backup of the database tells of the keys that protect cookies and links.</summary>
public sealed class KeyRingTests
{
    private static readonly string _first = Convert.ToBase64String([.. Enumerable.Repeat((byte)1, 32)]);
    private static readonly string _second = Convert.ToBase64String([.. Enumerable.Repeat((byte)2, 32)]);

    [Fact]
    [Trait("Case", "A9")]
    public async Task The_keys_in_the_database_are_encrypted_and_outlive_a_change_of_key()
    {
        await using var database = await TestDatabase.CreateAsync();
        var text = await WithAppAsync(database, services => services.GetDataProtector("test").Protect("hello"), _first);

        Assert.All(await ReadEntriesAsync(database), entry =>
        {
            Assert.Contains("readyKitEncrypted", entry, StringComparison.Ordinal);
            Assert.DoesNotContain("<value>", entry, StringComparison.Ordinal);
        });
        Assert.Equal("hello", await WithAppAsync(database, services => services.GetDataProtector("test").Unprotect(text), _first));
        Assert.Equal("hello", await WithAppAsync(database, services => services.GetDataProtector("test").Unprotect(text), _second, _first));
        Assert.NotEqual("hello", await WithAppAsync(database, services => TryUnprotect(services, text), _second));
    }

    [Theory]
    [Trait("Case", "A9")]
    [InlineData("short")]
    [InlineData("AAECAwQFBgcICQoLDA0ODw==")]
    [InlineData("")]
    public async Task A_key_that_is_none_is_refused_without_repeating_it(string key)
    {
        await using var own = await OwnApp.BuildAsync(kit => kit.AddWorkspaces().AddUi(), builder => builder.Configuration["ReadyKit:KeyRing:Key"] = key);
        own.App.UseReadyKit();
        own.App.MapReadyKit();

        var refusal = (await Assert.ThrowsAsync<OptionsValidationException>(() => own.App.StartAsync())).Message;

        Assert.Contains("openssl rand -base64 32", refusal, StringComparison.Ordinal);
        Assert.True(key.Length == 0 || !refusal.Contains(key, StringComparison.Ordinal));
    }

    private static string TryUnprotect(IServiceProvider services, string text)
    {
        try
        {
            return services.GetDataProtector("test").Unprotect(text);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return "refused";
        }
    }

    private static Task<List<string>> ReadEntriesAsync(TestDatabase database) =>
        WithAppAsync(database, services => services.GetRequiredService<ReadyKitDbContext>().DataProtectionKeys.Select(key => key.Xml!).ToList(), _first);

    private static async Task<T> WithAppAsync<T>(TestDatabase database, Func<IServiceProvider, T> action, string key, string? former = null)
    {
        await using var own = OwnApp.Build(database, before: builder =>
        {
            builder.Configuration["ReadyKit:KeyRing:Key"] = key;
            if (former is not null)
            {
                builder.Configuration["ReadyKit:KeyRing:FormerKeys:0"] = former;
            }
        });
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        await own.App.StartAsync();
        await using var scope = own.App.Services.CreateAsyncScope();
        return action(scope.ServiceProvider);
    }
}
