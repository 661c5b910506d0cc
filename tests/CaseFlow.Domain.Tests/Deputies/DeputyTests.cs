using CaseFlow.Domain.Deputies;
using NodaTime;

namespace CaseFlow.Domain.Tests.Deputies;

public sealed class DeputyTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 1, 0);
    private static readonly Instant Evening = Now + Duration.FromHours(9);
    private static readonly Actor West = new("west", "150402-001", Role.Township), Chief = new("chief", "150402", Role.Administrator);
    private static readonly Colleague Covered = new("west", Role.Township), Deputy = new("east", Role.Township);

    [Fact]
    public void An_account_names_its_deputy_from_now_on() =>
        Assert.Equal(new DeputyNamed("west", "east", Now, Evening), Happens(new NameDeputy("east", Evening)));

    [Fact]
    public void An_administrator_names_one_for_another_account_and_nobody_else_does()
    {
        var asked = new NameDeputy("east", Evening, Covered: "west");
        Assert.IsType<DeputyNamed>(asked.Decide(Facts(Chief)).Happened);
        Assert.Equal("not_yours_to_give", asked.Decide(Facts(new Actor("east", "150402-002", Role.Township))).Refusal!.Code);
    }

    [Fact]
    public void Times_that_cannot_be_are_refused()
    {
        Refused("until_too_early", new NameDeputy("east", Now));
        Refused("until_too_early", new NameDeputy("east", Evening, Evening));
        Refused("until_too_late", new NameDeputy("east", Now + Duration.FromDays(31) + Duration.FromMinutes(1)));
        Refused("from_past", new NameDeputy("east", Evening, Now - Duration.FromHours(1)));
        Refused("from_too_late", new NameDeputy("east", Now + Duration.FromDays(401), Now + Duration.FromDays(400)));
    }

    [Fact]
    public void Who_cannot_be_covered_or_stand_in_is_told_why()
    {
        var asked = new NameDeputy("east", Evening);
        Assert.Equal("covered_unknown", asked.Decide(new(Now, West, null, Deputy)).Refusal!.Code);
        Assert.Equal("deputy_unknown", asked.Decide(new(Now, West, Covered)).Refusal!.Code);
        Assert.Equal("deputy_is_covered", asked.Decide(new(Now, West, Covered, Covered)).Refusal!.Code);
        Assert.Equal("nothing_to_hand_on", asked.Decide(new(Now, Chief, new("chief", Role.Administrator), Deputy)).Refusal!.Code);
        Assert.Equal("deputy_unsuitable", asked.Decide(new(Now, West, Covered, new("citizen", Role.Reporter))).Refusal!.Code);
    }

    [Fact]
    public void A_shift_is_handed_over_with_a_note_and_is_in_force_when_accepted()
    {
        Assert.Equal("text_missing", new HandOver("east", Evening, " ").Decide(Facts(West)).Refusal!.Code);
        var waiting = After(null, new HandOver("east", Evening, "Watch the market.").Decide(Facts(West)).Happened!);
        Assert.False(waiting.IsInForce(Now));
        Assert.Equal("not_yours_to_accept", AcceptHandover.Decide(waiting, Facts(West)).Refusal!.Code);
        var accepted = After(waiting, AcceptHandover.Decide(waiting, Facts(East)).Happened!);
        Assert.Equal((true, false), (accepted.IsInForce(Now), accepted.IsInForce(Evening)));
        Assert.Equal(DeputyDecision.AlreadyDone, AcceptHandover.Decide(accepted, Facts(East)));
        Assert.Equal("deputyship_over", AcceptHandover.Decide(waiting, Facts(East) with { At = Evening }).Refusal!.Code);
    }

    [Fact]
    public void What_was_withdrawn_is_over_and_twice_is_once()
    {
        var named = After(null, Happens(new NameDeputy("east", Evening)));
        Assert.True(named.IsInForce(Now));
        var over = After(named, WithdrawDeputy.Decide(named, Facts(West)).Happened!);
        Assert.Equal((false, "west"), (over.IsInForce(Now), over.WithdrawnBy));
        Assert.Equal(DeputyDecision.AlreadyDone, WithdrawDeputy.Decide(over, Facts(West)));
        Assert.Equal("deputyship_over", WithdrawDeputy.Decide(named, Facts(West) with { At = Evening }).Refusal!.Code);
    }

    private static readonly Actor East = new("east", "150402-002", Role.Township);

    private static DeputyFacts Facts(Actor by) => new(Now, by, Covered, Deputy);

    private static DeputyEvent Happens(NameDeputy asked) => asked.Decide(Facts(West)).Happened!;

    private static void Refused(string code, NameDeputy asked) => Assert.Equal(code, asked.Decide(Facts(West)).Refusal?.Code);

    private static Deputyship After(Deputyship? before, DeputyEvent happened) => Deputyship.Evolve(before, happened, Now, "west")!;
}
