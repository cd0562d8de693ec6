using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ReadyKit.Accounts.Internal;

/// <summary>Unguessable values that are kept as hashes only.</summary>
internal static class Secret
{
    /// <summary>256 random bits, fit for an address and a cookie.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept: SHA-256 in hexadecimal. The value is random, so a slow hash would add nothing.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
