using System.Security.Cryptography;
using System.Text;
using CaseFlow.Server.Accounts.Codes;

namespace CaseFlow.Server.Accounts.FirstStart;

/// <summary>What the log shows to whoever may make the first administrator: 160 random bits as 32 letters in groups of four.</summary>
internal static class FirstStartCode
{
    private const int Bytes = 20;

    public static string New() => RecoveryCode.Grouped(Base32.Of(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>One round is enough: nobody tries out 2^160. Spaces, hyphens and small letters make no difference.</summary>
    public static byte[] Hash(string typed) => SHA256.HashData(Encoding.UTF8.GetBytes(RecoveryCode.Plain(typed)));
}
