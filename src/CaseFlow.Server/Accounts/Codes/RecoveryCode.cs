using System.Security.Cryptography;
using System.Text;

namespace CaseFlow.Server.Accounts.Codes;

/// <summary>What lets somebody in, once, who has lost what makes the codes: 24 letters in groups of four.</summary>
internal static class RecoveryCode
{
    /// <summary>So many are made at a time.</summary>
    public const int Count = 10;

    private const int Bytes = 15, Letters = 24, Group = 4;

    /// <summary>New ones, as they are shown.</summary>
    public static string[] Make() => [.. Enumerable.Range(0, Count).Select(_ => Grouped(Base32.Of(RandomNumberGenerator.GetBytes(Bytes))))];

    /// <summary>In groups of four, for people who copy it by hand.</summary>
    public static string Grouped(string letters) => string.Join('-', letters.Chunk(Group).Select(group => new string(group)));

    /// <summary>What was typed without spaces and hyphens, in capital letters.</summary>
    public static string Plain(string typed) => new([.. typed.Where(letter => letter is not (' ' or '-')).Select(char.ToUpperInvariant)]);

    public static bool Is(string plain) => plain.Length == Letters && plain.All(Base32.IsLetter);

    /// <summary>One round is enough: nobody tries out 2^120.</summary>
    public static byte[] Hash(string plain) => SHA256.HashData(Encoding.ASCII.GetBytes(plain));
}
