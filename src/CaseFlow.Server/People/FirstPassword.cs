using System.Security.Cryptography;

namespace CaseFlow.Server.People;

/// <summary>A password to hand out: sixteen letters and digits in groups of four, 79 random bits, none of which looks like another on paper.</summary>
internal static class FirstPassword
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int Groups = 4, Group = 4;

    public static string New() => string.Join('-', Enumerable.Range(0, Groups).Select(_ => RandomNumberGenerator.GetString(Letters, Group)));
}
