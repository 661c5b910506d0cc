using System.Runtime.CompilerServices;
using Xunit;

namespace CaseFlow.Testing;

/// <summary>
/// Compares a text with the approved one beside the test, in the files Verify would use:
/// <c>Class.Method.verified.txt</c>, and <c>Class.Method.received.txt</c> while they differ.
/// </summary>
public static class Approval
{
    /// <param name="name">Tells apart several texts of one test.</param>
    public static void Matches(string text, string? name = null, [CallerFilePath] string file = "", [CallerMemberName] string method = "")
    {
        var stem = Path.ChangeExtension(file, null) + "." + method + (name is null ? "" : "_" + name);
        var (verified, received) = (stem + ".verified.txt", stem + ".received.txt");
        var now = Lines(text);
        var approved = File.Exists(verified) ? Lines(File.ReadAllText(verified)) : null;
        if (approved is not null && now.SequenceEqual(approved))
        {
            File.Delete(received);
            return;
        }
        File.WriteAllText(received, string.Join('\n', now) + "\n");
        Assert.Fail($"{(approved is null ? "Nothing is approved yet." : Difference(approved, now))}\nIf it is right: mv '{received}' '{verified}'");
    }

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    /// <summary>The lines between the first and the last that differ, as a diff would show them.</summary>
    internal static string Difference(string[] approved, string[] now)
    {
        const int most = 30;
        var shorter = Math.Min(approved.Length, now.Length);
        var head = Enumerable.Range(0, shorter).TakeWhile(i => approved[i] == now[i]).Count();
        var tail = Enumerable.Range(1, shorter - head).TakeWhile(i => approved[^i] == now[^i]).Count();
        IEnumerable<string> shown =
        [
            $"The text differs from the approved one at line {head + 1}:",
            .. approved[..head].TakeLast(3).Select(line => "  " + line),
            .. Part(approved[head..^tail], "- "),
            .. Part(now[head..^tail], "+ "),
            .. now[^tail..].Take(3).Select(line => "  " + line),
        ];
        return string.Join('\n', shown);

        static IEnumerable<string> Part(string[] lines, string sign) =>
            lines.Take(most).Select(line => sign + line).Concat(lines.Length > most ? [$"{sign}… {lines.Length - most} more lines"] : []);
    }
}
