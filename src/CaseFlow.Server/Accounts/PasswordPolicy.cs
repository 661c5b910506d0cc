using System.Collections.Frozen;
using CaseFlow.Domain;

namespace CaseFlow.Server.Accounts;

/// <summary>Which passwords are taken: long ones that nobody would try first. No kinds of characters are demanded.</summary>
internal static class PasswordPolicy
{
    /// <summary>In characters.</summary>
    public const int Shortest = 12, Longest = 128;

    private static readonly FrozenSet<string> Common = Sql.Read("common_passwords.txt")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Why a password is not taken; null when it is.</summary>
    /// <param name="names">What others know of the person: the login, the name, the unit. Such a name, however often repeated, is no password.</param>
    public static Rejected? Wrong(string password, params string[] names) => password switch
    {
        { Length: < Shortest } => Rejected.Invalid("password_too_short", $"A password has at least {Shortest} characters. Choose a longer one, such as some words that you alone put together."),
        { Length: > Longest } => Rejected.Invalid("password_too_long", $"A password has at most {Longest} characters. Choose a shorter one."),
        _ when Common.Contains(password) || password.Distinct().Count() < 4 || Common.Any(word => IsRepeated(password, word)) =>
            Rejected.Invalid("password_common", "Others choose this password too, so it is among the first to be tried. Choose another."),
        _ when names.Any(name => IsRepeated(password, name)) =>
            Rejected.Invalid("password_is_name", "This is your account's, your own or your unit's name, which others know. Choose another."),
        _ => null,
    };

    private static bool IsRepeated(string password, string word) =>
        word.Length >= 3 && password.Length % word.Length == 0
        && Enumerable.Range(0, password.Length / word.Length).All(i => string.Compare(password, i * word.Length, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0);
}
