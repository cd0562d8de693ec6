using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReadyKit.Billing.Development.Internal.Webhooks;

/// <summary>Signs webhooks with HMAC-SHA256 over the time and the body, in a header of the form <c>t=1700000000,v1=hex</c>.</summary>
internal static class DevelopmentSignature
{
    public const string Header = "Development-Signature";

    /// <summary>How old, or how far ahead, a signature may be.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    public static string Sign(string secret, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var seconds = now.ToUnixTimeSeconds();
        return string.Create(CultureInfo.InvariantCulture, $"t={seconds},v1={Convert.ToHexStringLower(Compute(secret, seconds, body))}");
    }

    public static bool IsValid(string? header, string secret, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        long? seconds = null;
        var isSigned = false;
        var signatures = new List<string>();
        foreach (var part in (header ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("t=", StringComparison.Ordinal) && long.TryParse(part[2..], NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                seconds = value;
            }
            else if (part.StartsWith("v1=", StringComparison.Ordinal))
            {
                signatures.Add(part[3..]);
            }
        }

        if (seconds is null || Math.Abs(now.ToUnixTimeSeconds() - (decimal)seconds.Value) > (decimal)Tolerance.TotalSeconds)
        {
            return false;
        }

        var expected = Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Compute(secret, seconds.Value, body)));
        foreach (var signature in signatures)
        {
            isSigned |= CryptographicOperations.FixedTimeEquals(expected, Encoding.ASCII.GetBytes(signature));
        }

        return isSigned;
    }

    private static byte[] Compute(string secret, long seconds, ReadOnlySpan<byte> body)
    {
        byte[] signed = [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seconds}.")), .. body];
        return HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed);
    }
}
