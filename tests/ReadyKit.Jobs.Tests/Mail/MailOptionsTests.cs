using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReadyKit.Jobs.Tests.Hosting;
using ReadyKit.Mail;

namespace ReadyKit.Jobs.Tests.Mail;

public sealed class MailOptionsTests : DatabaseTest
{
    [Fact]
    public async Task Outside_Development_a_missing_setting_is_named_with_its_environment_variable()
    {
        await using var host = WorkerHost.Build(Database, environment: "Production");

        var failures = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IOptions<MailOptions>>().Value).Failures;

        Assert.Equal(2, failures.Count());
        Assert.Contains(failures, f => f.StartsWith("ReadyKit:Mail:Host is not set.", StringComparison.Ordinal) && f.Contains("ReadyKit__Mail__Host"));
        Assert.Contains(failures, f => f.StartsWith("ReadyKit:Mail:From is not set.", StringComparison.Ordinal) && f.Contains("ReadyKit__Mail__From"));
    }

    [Fact]
    public async Task A_transport_of_the_hosts_own_needs_no_server()
    {
        await using var host = WorkerHost.Build(
            Database,
            new() { ["ReadyKit:Mail:From"] = "hello@example.com" },
            builder => builder.Services.AddSingleton<IMailTransport>(new KeptMails()),
            "Production");

        Assert.Equal("hello@example.com", host.Services.GetRequiredService<IOptions<MailOptions>>().Value.From);
    }

    [Fact]
    public async Task A_transport_of_the_hosts_own_may_read_the_settings()
    {
        await using var host = WorkerHost.Build(
            Database,
            new() { ["ReadyKit:Mail:From"] = "hello@example.com" },
            builder => builder.Services.AddSingleton<IMailTransport, AskingTransport>(),
            "Production");

        Assert.Equal("hello@example.com", Assert.IsType<AskingTransport>(host.Services.GetRequiredService<IMailTransport>()).From);
    }

    [Theory]
    [InlineData("ReadyKit:Mail:Port", "0")]
    [InlineData("ReadyKit:Mail:From", "nobody")]
    [InlineData("ReadyKit:Mail:From", null)]
    [InlineData("ReadyKit:Mail:Timeout", "00:00:00")]
    public async Task A_bad_setting_is_named(string key, string? value)
    {
        await using var host = WorkerHost.Build(Database, new() { [key] = value });

        var exception = Assert.Throws<OptionsValidationException>(() => host.Services.GetRequiredService<IOptions<MailOptions>>().Value);

        Assert.Contains(exception.Failures, f => f.Contains(key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_Development_nothing_needs_to_be_set()
    {
        await using var host = WorkerHost.Build(Database);

        Assert.Null(host.Services.GetRequiredService<IOptions<MailOptions>>().Value.Host);
    }
}
