using System.Security.Cryptography;

namespace ReadyKit.Web.KeyRing;

/// <summary>A key that keys are encrypted by, with a name that tells it from others and nothing of itself.</summary>
internal sealed class KeyRingKey
{
    private const int Length = 32;

    private readonly byte[] _key;

    public KeyRingKey(string base64)
    {
        _key = Convert.FromBase64String(base64);
        Id = Convert.ToHexStringLower(HMACSHA256.HashData(_key, "readykit key ring"u8))[..16];
    }

    public string Id { get; }

    public static bool IsKey(string text)
    {
        Span<byte> bytes = stackalloc byte[Length + 1];
        return Convert.TryFromBase64String(text, bytes, out var written) && written == Length;
    }

    /// <summary>AES-GCM (NIST SP 800-38D): nonce, tag and cipher text behind each other.</summary>
    public byte[] Encrypt(byte[] plain)
    {
        var result = new byte[AesGcm.NonceByteSizes.MaxSize + AesGcm.TagByteSizes.MaxSize + plain.Length];
        var (nonce, tag, cipher) = Parts(result);
        RandomNumberGenerator.Fill(nonce.Span);
        using var aes = new AesGcm(_key, AesGcm.TagByteSizes.MaxSize);
        aes.Encrypt(nonce.Span, plain, cipher.Span, tag.Span);
        return result;
    }

    /// <exception cref="CryptographicException">It was encrypted by another key, or changed.</exception>
    public byte[] Decrypt(byte[] sealedBytes)
    {
        if (sealedBytes.Length < AesGcm.NonceByteSizes.MaxSize + AesGcm.TagByteSizes.MaxSize)
        {
            throw new CryptographicException("An entry of the key ring is cut off.");
        }

        var (nonce, tag, cipher) = Parts(sealedBytes);
        var plain = new byte[cipher.Length];
        using var aes = new AesGcm(_key, AesGcm.TagByteSizes.MaxSize);
        aes.Decrypt(nonce.Span, cipher.Span, tag.Span, plain);
        return plain;
    }

    private static (Memory<byte> Nonce, Memory<byte> Tag, Memory<byte> Cipher) Parts(Memory<byte> all)
    {
        var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        return (all[..nonce], all[nonce..(nonce + tag)], all[(nonce + tag)..]);
    }
}
