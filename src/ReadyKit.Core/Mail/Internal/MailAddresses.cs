using MimeKit;

namespace ReadyKit.Mail.Internal;

/// <summary>Checks that a text is one bare address, with no name, list or header beside it.</summary>
internal static class MailAddresses
{
    private static readonly ParserOptions _strict = new()
    {
        AddressParserComplianceMode = RfcComplianceMode.Strict,
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
    };

    public static bool IsValid(string text) =>
        text.Length <= QueuedMailConfiguration.MaxAddressLength
        && MailboxAddress.TryParse(_strict, text, out var mailbox)
        && string.Equals(mailbox.Address, text, StringComparison.Ordinal);
}
