namespace CaseFlow.Domain.Clocks;

/// <summary>Something in a policy or calendar that cannot be taken.</summary>
/// <param name="Field">Where it stands, as in <c>rules[2].limit.amount</c>; entries are counted from 0.</param>
/// <param name="Expected">What should stand there, to follow the word "expected".</param>
public sealed record Flaw(string Field, string Expected)
{
    private const int MostNamed = 3;

    public override string ToString() => $"'{Field}': expected {Expected}";

    /// <summary>The refusal that names the first of them; null when there are none.</summary>
    internal static Rejected? Refusal(string code, IEnumerable<Flaw> flaws)
    {
        var all = flaws.ToArray();
        var more = all.Length > MostNamed ? $"; and {all.Length - MostNamed} more" : "";
        return all.Length == 0 ? null : Rejected.Invalid(code, string.Join("; ", all.Take(MostNamed).AsEnumerable()) + more + ".");
    }
}
