using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReadyKit.Core.Tests.Building;

namespace ReadyKit.Core.Tests.Web;

/// <summary>What pages may load.</summary>
public sealed class ContentSecurityTests
{
    [Fact]
    [Trait("Case", "N3")]
    public async Task An_app_adds_sources_by_settings()
    {
        await using var own = await BuildAsync(
            ("ReadyKit:Csp:Scripts:0", "'self'"), ("ReadyKit:Csp:Scripts:1", "https://cdn.example.com"), ("ReadyKit:Csp:Frames:0", "https://video.example.com"));

        var policy = await PolicyAsync(own, "/mine");

        Assert.Matches("script-src 'nonce-[0-9a-f]{32}' 'self' https://cdn\\.example\\.com;", policy);
        Assert.Contains("frame-src 'self' https://video.example.com;", policy, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Case", "N3")]
    public async Task An_endpoint_opts_out_and_still_is_framed_by_nobody()
    {
        await using var own = await BuildAsync();

        Assert.Equal("frame-ancestors 'self'", await PolicyAsync(own, "/loose"));
        Assert.Contains("script-src", await PolicyAsync(own, "/mine", isStarted: true), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Case", "N3")]
    public async Task An_app_keeps_the_policy_to_the_kits_own_pages()
    {
        await using var own = await BuildAsync(("ReadyKit:Csp:AppliesToApp", "false"));

        Assert.Equal("frame-ancestors 'self'", await PolicyAsync(own, "/mine"));
        Assert.Contains("script-src 'nonce-", await PolicyAsync(own, "/login", isStarted: true), StringComparison.Ordinal);
        Assert.Contains("script-src 'nonce-", await PolicyAsync(own, "/nothing-here", isStarted: true), StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Case", "N3")]
    [InlineData("https://a.example; script-src *")]
    [InlineData("https://a.example\r\nX: y")]
    [InlineData("a,b")]
    public async Task What_is_no_source_ends_the_start(string source)
    {
        await using var own = await BuildAsync(("ReadyKit:Csp:Images:0", source));

        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => own.App.StartAsync());

        Assert.Contains("ReadyKit:Csp holds", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<OwnApp> BuildAsync(params (string Key, string Value)[] settings)
    {
        var own = await OwnApp.BuildAsync(kit => kit.AddWorkspaces().AddUi(), builder =>
        {
            foreach (var (key, value) in settings)
            {
                builder.Configuration[key] = value;
            }
        });
        own.App.UseReadyKit();
        own.App.MapReadyKit();
        own.App.MapGet("/mine", () => "mine");
        own.App.MapGet("/loose", () => "loose").WithMetadata(new DisableContentSecurityPolicyAttribute());
        return own;
    }

    private static async Task<string> PolicyAsync(OwnApp own, string path, bool isStarted = false)
    {
        using var response = await (isStarted ? own.AskAsync(path) : own.GetAsync(path));
        return string.Join(", ", response.Headers.GetValues("Content-Security-Policy"));
    }
}
