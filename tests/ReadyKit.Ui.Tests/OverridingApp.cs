using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using ReadyKit.Accounts;

namespace ReadyKit.Ui.Tests;

/// <summary>An app with a sign-in page and partials of its own, in memory.</summary>
public sealed class OverridingApp : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readykit-ui-");

    /// <summary>Settings beside those of the database.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>A client of someone who has an account and is signed in.</summary>
    public async Task<HttpClient> SignInAsync(string name, string email)
    {
        const string password = "Seven green bicycles, 1 song";
        await using var scope = Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<ReadyKitUser>>();
        var user = new ReadyKitUser { Name = name, UserName = email, Email = email, EmailConfirmed = true };
        Assert.Empty((await users.CreateAsync(user, password)).Errors.Select(e => e.Description));
        var client = CreateClient();
        using var form = new FormUrlEncodedContent([new("Email", email), new("Password", password)]);
        using var response = await client.PostAsync(new Uri("/login", UriKind.Relative), form);
        Assert.NotEqual(HttpStatusCode.BadRequest, response.StatusCode);
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseEnvironment("Development");
        builder.UseSetting("ReadyKit:BaseUrl", "http://localhost");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.UseSetting("ReadyKit:Database:ConnectionString", $"Data Source={Path.Combine(_folder.FullName, "app.db")};Pooling=False");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder.FullName))
        {
            _folder.Delete(recursive: true);
        }
    }
}
