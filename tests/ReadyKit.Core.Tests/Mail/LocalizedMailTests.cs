using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using ReadyKit.Core.Tests.ActivityLog;
using ReadyKit.Data;
using ReadyKit.Mail;

namespace ReadyKit.Core.Tests.Mail;

public sealed class LocalizedMailTests(AddressHost host) : IClassFixture<AddressHost>
{
    [Theory]
    [InlineData("en", "A box is on its way", "A box arrives on June 1, 2030, in 90 minutes.", "Or open this address:")]
    [InlineData("de", "A box ist unterwegs", "A box kommt am 1. Juni 2030, in 90 minutes.", "Or open this address:")]
    public async Task A_mail_is_written_in_the_language_of_whoever_reads_it(string language, string subject, string text, string address)
    {
        var to = CoreHost.NewAddress();

        await QueueAsync(new LocalizedMail
        {
            To = to,
            Template = "parcel.sent",
            Arguments =
            {
                ["name"] = "A box", ["at"] = new DateTimeOffset(2030, 6, 1, 0, 0, 0, TimeSpan.Zero), ["wait"] = TimeSpan.FromMinutes(90),
            },
            ActionUrl = new Uri("https://example.com/"),
            Culture = CultureInfo.GetCultureInfo(language),
        });

        var mail = (await host.WithServicesAsync(services => services.GetRequiredService<IMailbox>().ListAsync(new PageRequest(), CancellationToken.None))).Items.First(m => m.To == to);
        Assert.Equal(subject, mail.Subject);
        Assert.Contains(text, mail.Text, StringComparison.Ordinal);
        Assert.Contains(address, mail.Html, StringComparison.Ordinal);
        Assert.Contains($"<html lang=\"{language}\" dir=\"ltr\">", mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_without_words_is_refused_with_the_text_to_add()
    {
        var refusal = await Assert.ThrowsAsync<ArgumentException>(
            () => QueueAsync(new LocalizedMail { To = CoreHost.NewAddress(), Template = "parcel.lost" }));

        Assert.Contains("mail.parcel.lost.subject", refusal.Message, StringComparison.Ordinal);
    }

    private Task<int> QueueAsync(LocalizedMail mail) => host.WithServicesAsync(services =>
    {
        services.GetRequiredService<IMailer>().Queue(mail);
        return services.GetRequiredService<ReadyKitDbContext>().SaveChangesAsync();
    });
}
