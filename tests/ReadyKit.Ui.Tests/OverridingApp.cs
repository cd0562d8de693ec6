using System.Net;
using Microsoft.AspNetCore.Identity;
using ReadyKit.Accounts;

namespace ReadyKit.Ui.Tests;

/// <summary>An app with a sign-in page and partials of its own, in memory.</summary>
public sealed class OverridingApp : TestApp<Program>
{
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
        base.ConfigureWebHost(builder);
    }
}
