using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CaseFlow.Server.Accounts.Codes;

/// <summary>Time-based one-time codes as RFC 6238 describes them and every authenticator app makes them: six digits, another every thirty seconds.</summary>
internal static class OneTimeCode
{
    /// <summary>Of a secret, in bytes: as long as the hash, which RFC 4226 recommends.</summary>
    public const int SecretLength = 20;

    /// <summary>Of a code.</summary>
    public const int Digits = 6;

    /// <summary>How many steps a clock may be ahead or behind.</summary>
    private const int Tolerance = 1;

    private const int StepSeconds = 30, Modulus = 1_000_000;

    /// <summary>The code's step; null when it is none of those that are good now.</summary>
    public static long? StepOf(string code, byte[] secret, DateTimeOffset now)
    {
        var step = now.ToUnixTimeSeconds() / StepSeconds;
        for (var near = step - Tolerance; near <= step + Tolerance; near++)
            if (CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(At(near, secret)), Encoding.UTF8.GetBytes(code))) return near;
        return null;
    }

    [SuppressMessage("Security", "CA5350", Justification = "Authenticator apps know no other hash; as a keyed one SHA-1 is unbroken.")]
    private static string At(long step, byte[] secret)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        var hash = HMACSHA1.HashData(secret, counter);
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % Modulus).ToString("D" + Digits, CultureInfo.InvariantCulture);
    }
}
