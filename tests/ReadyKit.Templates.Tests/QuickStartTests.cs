using System.Net;

namespace ReadyKit.Templates.Tests;

[Collection(nameof(PackedFeed))]
public sealed class QuickStartTests(PackedFeed feed)
{
    [Fact]
    public async Task The_quick_start_gives_a_new_app_its_login_page_with_scripts_and_styles()
    {
        var quickStart = new QuickStart();
        Assert.Contains("ReadyKit.Ui", quickStart.Packages);
        Assert.Equal(["AppDbContext.cs", "Program.cs"], quickStart.Files.Keys.Order(StringComparer.Ordinal));
        using var app = new NewWebApp(feed);

        await app.CreateAsync(quickStart);
        await app.BuildAsync();
        await using var process = new AppProcess(app.Assembly, app.Folder, new Dictionary<string, string?>());
        await process.StartAsync();

        using var client = new HttpClient { BaseAddress = process.BaseAddress };
        Assert.Contains("name=\"Password\"", await client.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
        var assets = PageAssets.FindAll(await client.GetStringAsync(new Uri("/login", UriKind.Relative)));
        Assert.Contains(assets, asset => asset.Contains(".js", StringComparison.Ordinal));
        Assert.Contains(assets, asset => asset.Contains(".css", StringComparison.Ordinal));
        foreach (var asset in assets)
        {
            using var response = await client.GetAsync(new Uri(asset, UriKind.Relative));
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{asset}: {response.StatusCode}");
            Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync());
        }
    }
}
