using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using CaseFlow.Domain.Tests.Cases;
using static CaseFlow.Domain.Tests.Clocks.Hours;

namespace CaseFlow.Domain.Tests.Clocks;

/// <summary>Which rule decides, and which policies are not taken.</summary>
public sealed class PolicyTests
{
    private const string Pothole = "01-002";

    private static readonly Policy Graded = new("graded", 80,
    [
        Rule(ClockKind.Handle, "10 working_days"),
        Rule(ClockKind.Handle, "5 working_days") with { Class = CaseClass.Important },
        Rule(ClockKind.Handle, "4 working_days") with { Order = OrderKind.Joint },
        Rule(ClockKind.Handle, "3 working_days") with { Class = CaseClass.Important, Order = OrderKind.Joint, ImminentPercent = 50 },
        Rule(ClockKind.Handle, "2 working_days") with { Item = Pothole },
        Rule(ClockKind.Handle, "1 working_days") with { Item = Pothole, Class = CaseClass.Important },
        Rule(ClockKind.GrabWindow, "0 urgent_hours"),
        Rule(ClockKind.GrabWindow, "0.5 urgent_hours") with { Class = CaseClass.General },
    ], []);

    [Theory]
    [InlineData(CaseClass.General, null, OrderKind.Dispatch, "10 working_days", 80)]
    [InlineData(CaseClass.Important, null, OrderKind.Dispatch, "5 working_days", 80)]
    [InlineData(CaseClass.General, "01-001", OrderKind.Joint, "4 working_days", 80)]
    [InlineData(CaseClass.Important, "01-001", OrderKind.Joint, "3 working_days", 50)]
    [InlineData(CaseClass.General, Pothole, OrderKind.Joint, "2 working_days", 80)]
    [InlineData(CaseClass.Important, Pothole, OrderKind.Joint, "1 working_days", 80)]
    public void The_narrowest_rule_decides(CaseClass @class, string? item, OrderKind order, string limit, int percent) =>
        Assert.Equal((Limit(limit), percent), Graded.LimitOf(ClockKind.Handle, @class, item, null, order));

    [Fact]
    public void The_catalogues_limit_stands_between_the_rules_for_an_item_and_those_for_all()
    {
        var own = new Limits(Limit("6 working_hours"));
        Assert.Equal(Limit("6 working_hours"), Graded.LimitOf(ClockKind.Handle, CaseClass.General, "01-001", own, OrderKind.Joint)?.Limit);
        Assert.Equal(Limit("2 working_days"), Graded.LimitOf(ClockKind.Handle, CaseClass.General, Pothole, own, OrderKind.Joint)?.Limit);
        Assert.Equal(Limit("10 working_days"), Graded.LimitOf(ClockKind.Handle, CaseClass.General, "01-001", new Limits(), OrderKind.Dispatch)?.Limit);
    }

    [Fact]
    public void A_kind_of_clock_without_a_rule_does_not_run()
    {
        Assert.Null(Graded.LimitOf(ClockKind.Check, CaseClass.General, Pothole, null, null));
        Assert.Equal(Limit("1 working_hours"), Graded.LimitOf(ClockKind.Check, CaseClass.General, Pothole, new Limits(Check: Limit("1 working_hours")), null)?.Limit);
    }

    [Fact]
    public void A_window_of_nothing_and_an_urgent_case_have_none()
    {
        var table = new Timetable(Graded, China);
        Assert.Equal(Limit("0.5 urgent_hours"), table.GrabWindow(CaseClass.General, Pothole));
        Assert.Null(table.GrabWindow(CaseClass.Important, Pothole));
        Assert.Null(table.GrabWindow(CaseClass.Urgent, Pothole));
    }

    [Fact]
    public void The_ladder_of_a_kind_has_its_steps_and_those_for_all_but_replies()
    {
        var policy = Graded with { Ladder = [Step("1 working_hours") with { Kinds = [ClockKind.Muster] }, Step("2 working_hours")] };
        Assert.Equal(["1 working_hours", "2 working_hours"], policy.LadderOf(ClockKind.Muster).Select(step => $"{step.After.Amount} {step.After.Base.WrittenName()}"));
        Assert.Single(policy.LadderOf(ClockKind.Handle));
        Assert.Empty(policy.LadderOf(ClockKind.Reply));
    }

    public static TheoryData<string, Policy> Wrong => new()
    {
        { "version", Graded with { Version = " " } },
        { "version", Graded with { Version = new string('v', 51) } },
        { "imminentPercent", Graded with { ImminentPercent = 0 } },
        { "imminentPercent", Graded with { ImminentPercent = 100 } },
        { "rules", Graded with { Rules = [] } },
        { "rules", Graded with { Rules = null! } },
        { "rules", Graded with { Rules = [null!] } },
        { "rules[1].limit", Second(Rule(ClockKind.Check, "1 urgent_hours") with { Limit = null! }) },
        { "rules[1].limit.amount", Second(Rule(ClockKind.Check, "0 urgent_hours")) },
        { "rules[1].limit.amount", Second(Rule(ClockKind.GrabWindow, "-1 urgent_hours")) },
        { "rules[1].limit.amount", Second(Rule(ClockKind.Check, "1000.1 urgent_hours")) },
        { "rules[1].limit.base", Second(Rule(ClockKind.Check, "1 urgent_hours") with { Limit = new Limit(1, (TimeBase)9) }) },
        { "rules[1].kind", Second(Rule(ClockKind.Reply, "1 urgent_hours")) },
        { "rules[1].kind", Second(Rule((ClockKind)99, "1 urgent_hours")) },
        { "rules[1].class", Second(Rule(ClockKind.GrabWindow, "1 urgent_hours") with { Class = CaseClass.Urgent }) },
        { "rules[1].order", Second(Rule(ClockKind.Check, "1 urgent_hours") with { Order = OrderKind.Joint }) },
        { "rules[1].item", Second(Rule(ClockKind.Check, "1 urgent_hours") with { Item = "99-999" }) },
        { "rules[1].imminentPercent", Second(Rule(ClockKind.Check, "1 urgent_hours") with { ImminentPercent = 100 }) },
        { "rules[1]", Second(Rule(ClockKind.File, "2 urgent_hours") with { ImminentPercent = 70 }) },
        { "ladder", Graded with { Ladder = null! } },
        { "ladder", Graded with { Ladder = [.. Enumerable.Repeat(Step("1 working_hours"), 11)] } },
        { "ladder[0].after.amount", Graded with { Ladder = [Step("-1 working_hours")] } },
        { "ladder[0].supervise", Graded with { Ladder = [Step("1 working_hours") with { Supervise = (SupervisionLevel)9 }] } },
        { "ladder[0].replyWithinHours", Graded with { Ladder = [Step("1 working_hours") with { ReplyWithinHours = 721 }] } },
        { "ladder[0].kinds", Graded with { Ladder = [Step("1 working_hours") with { Kinds = [] }] } },
        { "ladder[0].kinds", Graded with { Ladder = [Step("1 working_hours") with { Kinds = [ClockKind.GrabWindow] }] } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_policy_is_refused_whole_by_its_field(string field, Policy policy)
    {
        Assert.Equal(field, Assert.Single(policy.Flaws(Ground.District)).Field);
        var refusal = new AdoptPolicy(policy).Decide(Ground.District).Refusal;
        Assert.Equal(("policy_invalid", RejectedKind.Invalid), (refusal?.Code, refusal?.Kind));
        Assert.StartsWith($"'{field}': expected ", refusal!.Sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", refusal.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_flaws_are_counted_and_the_first_are_named()
    {
        var policy = Graded with { ImminentPercent = 0, Rules = [.. Graded.Rules.Select(rule => rule with { Limit = Limit("-1 working_days") })] };
        var sentence = new AdoptPolicy(policy).Decide(Ground.District).Refusal!.Sentence;
        Assert.EndsWith("; and 6 more.", sentence, StringComparison.Ordinal);
        Assert.True(sentence.Length < 400, sentence);
    }

    [Fact]
    public void A_policy_is_put_in_force_once_and_an_earlier_one_again()
    {
        var next = Ground.District.Evolve(Happens(new AdoptPolicy(Graded), Ground.District));
        Assert.Equal("graded", next.Policy()?.Version);
        Assert.Empty(new AdoptPolicy(Graded with { Rules = [.. Graded.Rules] }).Decide(next).Events);
        Assert.Equal("version_taken", new AdoptPolicy(Graded with { ImminentPercent = 70 }).Decide(next).Refusal?.Code);
        var back = next.Evolve(Happens(new AdoptPolicy(Ground.Policy), next));
        Assert.Equal("plain", back.Policy()?.Version);
        Assert.Equal(["plain", "graded"], back.Policies.Select(one => one.Version));
    }

    private static IReadOnlyList<DirectoryEvent> Happens(DirectoryCommand command, District now)
    {
        var decision = command.Decide(now);
        Assert.Null(decision.Refusal);
        return decision.Events;
    }

    private static PolicyRule Rule(ClockKind kind, string limit) => new(kind, Limit(limit));

    private static LadderStep Step(string after) => new(Limit(after), SupervisionLevel.Centre, 24);

    private static Policy Second(PolicyRule rule) => Graded with { Rules = [Rule(ClockKind.File, "1 urgent_hours"), rule] };
}
