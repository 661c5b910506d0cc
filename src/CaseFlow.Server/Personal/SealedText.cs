using System.Security.Cryptography;
using System.Text;

namespace CaseFlow.Server.Personal;

/// <summary>AES-256-GCM over short texts and keys; the context is bound in, so that a text cannot be moved to another place.</summary>
internal static class SealedText
{
    private const string Mark = "sealed:1:";
    private const int NonceLength = 12, TagLength = 16;

    public static string Seal(string text, byte[] key, string context) =>
        Mark + Convert.ToBase64String(Seal(Encoding.UTF8.GetBytes(text), key, context));

    /// <exception cref="CryptographicException">The key does not fit, or the text was altered or moved.</exception>
    public static string Open(string text, byte[] key, string context) =>
        Encoding.UTF8.GetString(Open(Convert.FromBase64String(text[Mark.Length..]), key, context));

    /// <summary>Nonce, tag, cipher text.</summary>
    public static byte[] Seal(byte[] plain, byte[] key, string context)
    {
        var whole = new byte[NonceLength + TagLength + plain.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceLength));
        using var aes = new AesGcm(key, TagLength);
        aes.Encrypt(whole.AsSpan(0, NonceLength), plain, whole.AsSpan(NonceLength + TagLength), whole.AsSpan(NonceLength, TagLength), Encoding.UTF8.GetBytes(context));
        return whole;
    }

    /// <exception cref="CryptographicException">The key does not fit, or the bytes were altered or moved.</exception>
    public static byte[] Open(byte[] whole, byte[] key, string context)
    {
        var plain = new byte[whole.Length - NonceLength - TagLength];
        using var aes = new AesGcm(key, TagLength);
        aes.Decrypt(whole.AsSpan(0, NonceLength), whole.AsSpan(NonceLength + TagLength), whole.AsSpan(NonceLength, TagLength), plain, Encoding.UTF8.GetBytes(context));
        return plain;
    }
}
