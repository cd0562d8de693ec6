using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;

namespace ReadyKit.Ui.Tests;

public sealed class OverridingTests(OverridingApp app) : IClassFixture<OverridingApp>
{
    private const string Kit = "Pages/Shared/Kit";

    public static TheoryData<string> Partials() =>
        [.. Directory.GetFiles(Path.Combine(RepositoryRoot, "src/ReadyKit.Ui", Kit), "*.cshtml").Select(file => Path.GetFileName(file))];

    [Fact]
    public async Task A_page_at_the_same_path_replaces_the_librarys()
    {
        using var client = app.CreateClient();

        var html = await client.GetStringAsync(new Uri("/login", UriKind.Relative));

        Assert.Contains("Our own door", html, StringComparison.Ordinal);
        Assert.Contains("own _Field email", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Welcome back", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_replaces_one_works_with_the_public_interfaces()
    {
        using var client = app.CreateClient();
        using var form = new FormUrlEncodedContent([new("Email", "ada@example.com"), new("Password", "nonsense nonsense")]);

        using var response = await client.PostAsync(new Uri("/login", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_librarys_pages_show_the_apps_partials()
    {
        using var client = app.CreateClient();

        var html = await client.GetStringAsync(new Uri("/forgot-password", UriKind.Relative));

        Assert.Contains("own _Brand", html, StringComparison.Ordinal);
        Assert.Contains("own _FormHead Forgot your password?", html, StringComparison.Ordinal);
        Assert.Contains("own _Field Email", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_layout_at_the_same_path_replaces_the_librarys_and_works_with_the_public_interfaces()
    {
        using var client = await app.SignInAsync("Ada Lovelace", "ada@example.com");

        var html = await client.GetStringAsync(new Uri("/settings/profile", UriKind.Relative));

        Assert.Contains("own _WorkspaceLayout of Ada Lovelace, profile True, registration True", html, StringComparison.Ordinal);
        Assert.Contains("own _Theme", html, StringComparison.Ordinal);
        Assert.Contains("own _HeadEnd", html, StringComparison.Ordinal);
        Assert.Contains("own _TopBar", html, StringComparison.Ordinal);
        Assert.Contains("own _App", html, StringComparison.Ordinal);
        Assert.Contains("own _Sections Colour", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Partials))]
    public async Task Each_partial_of_the_kit_can_be_replaced(string partial)
    {
        var compiler = app.Services.GetRequiredService<IViewCompilerProvider>().GetCompiler();

        var view = await compiler.CompileAsync($"/{Kit}/{partial}");

        Assert.Equal(typeof(OverridingApp).Assembly, view.Type?.Assembly);
    }

    private static string RepositoryRoot =>
        typeof(OverridingTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "RepositoryRoot").Value!;
}
