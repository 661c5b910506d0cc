using System.Reflection;
using System.Text.RegularExpressions;
using CaseFlow.Domain.Cases;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Every code that a verb can refuse with is named by a test that gets it.</summary>
public sealed partial class RefusalCodeTests
{
    [Fact]
    public void Every_refusal_of_the_domain_is_got_by_a_test()
    {
        var tested = Words(typeof(RefusalCodeTests).Assembly, typeof(RefusalCodeTests).Namespace!).ToHashSet();
        var stored = CaseEventNames.ByName.Keys.ToHashSet();
        Assert.Empty(Words(typeof(Case).Assembly, typeof(Case).Namespace!).Where(word => !stored.Contains(word) && !tested.Contains(word)).Distinct().Order());
    }

    [Fact]
    public void The_scan_finds_the_codes() => Assert.Superset(
        new HashSet<string> { "not_your_order", "already_grabbed", "window_lapsed", "children_open" }, Words(typeof(Case).Assembly, typeof(Case).Namespace!).ToHashSet());

    /// <summary>The snake-case words among the literals that the code of a namespace loads.</summary>
    private static IEnumerable<string> Words(Assembly assembly, string space) =>
        from type in assembly.GetTypes()
        where type.FullName!.StartsWith(space + '.', StringComparison.Ordinal)
        from method in type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything))
        from word in Literals(method)
        where Code().IsMatch(word)
        select word;

    private const BindingFlags Everything =
        BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The operands of <c>ldstr</c>: opcode 0x72, then a token of the table of user strings, 0x70.</summary>
    private static IEnumerable<string> Literals(MethodBase method)
    {
        var body = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at + 4 < body.Length; at++)
            if (body[at] == 0x72 && body[at + 4] == 0x70)
                yield return method.Module.ResolveString(BitConverter.ToInt32(body, at + 1));
    }

    [GeneratedRegex("^[a-z]+(_[a-z]+)+$")]
    private static partial Regex Code();
}
