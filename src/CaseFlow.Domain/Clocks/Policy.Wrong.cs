using CaseFlow.Domain.Directory;
using Wording = CaseFlow.Domain.Cases.Wording;

namespace CaseFlow.Domain.Clocks;

public sealed partial record Policy
{
    /// <summary>The longest limit that is taken, on any base.</summary>
    public const decimal MostAmount = 1000;

    private const int LongestVersion = 50, MostRules = 5_000, MostSteps = 10;

    private static readonly Limit NoLimit = new(0, TimeBase.UrgentHours);

    /// <summary>Why the district cannot take it; null when it can.</summary>
    public Rejected? Wrong(District district) => Flaw.Refusal("policy_invalid", Flaws(district));

    /// <summary>Everything in it that the district cannot take.</summary>
    public IEnumerable<Flaw> Flaws(District district)
    {
        if (Wording.Missing("version", Version, LongestVersion) is not null) yield return new("version", $"a name of 1 to {LongestVersion} characters");
        if (ImminentPercent is < 1 or > 99) yield return new("imminentPercent", "a share from 1 to 99 percent");
        foreach (var flaw in FlawsOfRules(district)) yield return flaw;
        if (Ladder is null || Ladder.Length > MostSteps || Array.Exists(Ladder, step => step is null))
        {
            yield return new("ladder", $"a list of at most {MostSteps} steps, which may be empty");
            yield break;
        }
        for (var i = 0; i < Ladder.Length; i++)
            foreach (var flaw in FlawsOf(Ladder[i], $"ladder[{i}]")) yield return flaw;
    }

    private IEnumerable<Flaw> FlawsOfRules(District district)
    {
        if (Rules is null or { Length: 0 or > MostRules } || Array.Exists(Rules, rule => rule is null))
        {
            yield return new("rules", $"1 to {MostRules} rules");
            yield break;
        }
        var seen = new Dictionary<PolicyRule, int>();
        for (var i = 0; i < Rules.Length; i++)
        {
            foreach (var flaw in FlawsOf(Rules[i], $"rules[{i}]", district)) yield return flaw;
            var conditions = Rules[i] with { Limit = NoLimit, ImminentPercent = null };
            if (!seen.TryAdd(conditions, i)) yield return new($"rules[{i}]", $"conditions of its own; rules[{seen[conditions]}] has the same");
        }
    }

    private static IEnumerable<Flaw> FlawsOf(PolicyRule rule, string at, District district)
    {
        foreach (var flaw in FlawsOf(rule.Limit, at + ".limit", mayBeNone: rule.Kind == ClockKind.GrabWindow)) yield return flaw;
        if (!Enum.IsDefined(rule.Kind) || rule.Kind == ClockKind.Reply)
            yield return new(at + ".kind", "a kind of clock other than reply, whose time the supervision names");
        if (rule is { Kind: ClockKind.GrabWindow, Class: CaseClass.Urgent, Limit.Amount: > 0 })
            yield return new(at + ".class", "another class than urgent, which has no grab window");
        if (rule.Order is not null && rule.Kind is not (ClockKind.Acknowledge or ClockKind.Muster or ClockKind.Handle))
            yield return new(at + ".order", "no order: such a clock is about none");
        if (rule.Item is { } item && district.Item(item) is null)
            yield return new(at + ".item", $"an item of the catalogue, which has no '{Wording.Clipped(item)}'");
        if (rule.ImminentPercent is < 1 or > 99)
            yield return new(at + ".imminentPercent", "a share from 1 to 99 percent");
    }

    private static IEnumerable<Flaw> FlawsOf(LadderStep step, string at)
    {
        foreach (var flaw in FlawsOf(step.After, at + ".after", mayBeNone: true)) yield return flaw;
        if (!Enum.IsDefined(step.Supervise)) yield return new(at + ".supervise", "a level of supervision");
        if (step.ReplyWithinHours is < 1 or > 720) yield return new(at + ".replyWithinHours", "1 to 720 hours");
        if (step.Kinds is { Length: 0 }) yield return new(at + ".kinds", "at least one kind of clock, or nothing for all");
        if (step.Kinds?.Contains(ClockKind.GrabWindow) == true) yield return new(at + ".kinds", "clocks that can be breached; a grab window cannot");
    }

    private static IEnumerable<Flaw> FlawsOf(Limit? limit, string at, bool mayBeNone)
    {
        if (limit is null)
        {
            yield return new(at, "an amount and a base");
            yield break;
        }
        if (limit.Amount < 0 || (limit.Amount == 0 && !mayBeNone)) yield return new(at + ".amount", mayBeNone ? "0 or more" : "more than 0");
        if (limit.Amount > MostAmount) yield return new(at + ".amount", $"at most {MostAmount}");
        if (!Enum.IsDefined(limit.Base)) yield return new(at + ".base", "urgent_hours, working_hours, working_days or calendar_days");
    }
}
