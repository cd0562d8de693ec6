namespace ReadyKit.Mail.Internal;

/// <summary>Checks that a text can only be one bare address, with no name, list or header beside it.</summary>
internal static class MailAddresses
{
    public static bool IsBare(string? text) =>
        text?.Length <= QueuedMailConfiguration.MaxAddressLength
        && text.IndexOf('@') is > 0 and var at
        && at < text.Length - 1
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',' or ';' or ':' or '(' or ')');
}
