using System.Text;
using NSec.Cryptography;
using ReadyKit.Accounts.Internal.Passwords;

namespace ReadyKit.Core.Tests.Accounts.Passwords;

/// <summary>Hashes as a former version made them: with less memory and one pass.</summary>
internal static class WeakHash
{
    public static string Of(string password)
    {
        var parameters = new Argon2Parameters { DegreeOfParallelism = 1, MemorySize = 1024, NumberOfPasses = 1 };
        var salt = new byte[16];
        var hash = PasswordBasedKeyDerivationAlgorithm.Argon2id(parameters)
            .DeriveBytes(Encoding.UTF8.GetBytes(password), salt, Argon2idHash.HashSize);
        return new Argon2idHash(parameters, salt, hash).ToString();
    }
}
