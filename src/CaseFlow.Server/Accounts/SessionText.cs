using System.Security.Cryptography;
using System.Text;

namespace CaseFlow.Server.Accounts;

/// <summary>What a cookie names its session by: 256 random bits. The database knows only the hash, which is the session's id.</summary>
internal static class SessionText
{
    private const int Digits = 64;

    public static string New() => RandomNumberGenerator.GetHexString(Digits, lowercase: true);

    public static string IdOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
