using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ReadyKit.Web.KeyRing;

/// <summary>Reads what <see cref="KeyRingEncryptor"/> wrote. The framework makes it, by its name in the stored entry.</summary>
internal sealed class KeyRingDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public const string Element = "readyKitEncrypted";
    public const string KeyId = "keyId";

    /// <exception cref="CryptographicException">The key is not among those of the settings.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        var options = services.GetRequiredService<IOptions<KeyRingOptions>>().Value;
        var id = (string?)encryptedElement.Attribute(KeyId);
        var key = options.FormerKeys.Prepend(options.Key).OfType<string>().Select(text => new KeyRingKey(text)).FirstOrDefault(k => k.Id == id)
            ?? throw new CryptographicException(
                $"A key of the key ring was encrypted by a key that {KeyRingOptions.Section} does not name. Add the one that was used before to {KeyRingOptions.Section}:FormerKeys.");
        return XElement.Parse(Encoding.UTF8.GetString(key.Decrypt(Convert.FromBase64String(encryptedElement.Value))));
    }
}
