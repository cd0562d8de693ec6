using Microsoft.AspNetCore.Mvc.Testing;

namespace ReadyKit.Ui.Tests;

/// <summary>An app with a sign-in page and partials of its own, in memory.</summary>
public sealed class OverridingApp : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("readykit-ui-");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseContentRoot(AppContext.BaseDirectory);
        builder.UseEnvironment("Development");
        builder.UseSetting("ReadyKit:BaseUrl", "http://localhost");
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
