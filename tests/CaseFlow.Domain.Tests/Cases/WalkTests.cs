using System.Text.Json;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>What holds for every case, whatever happens to it in whatever order.</summary>
public sealed class WalkTests
{
    private static readonly Arbitrary<int[]> Numbers =
        Arb.From(Gen.Choose(0, 1_000_000).ArrayOf().Resize(60), ArbMap.Default.ArbFor<int[]>().Shrinker);

    [Fact]
    public void What_happened_once_does_not_happen_again() => Always(step =>
    {
        if (step.Decision.Events.Count > 0) Assert.Empty(step.Play(step.After, step.Facts).Events);
    });

    [Fact]
    public void A_verb_that_is_listed_succeeds_and_one_that_succeeds_is_listed() => Always(step =>
    {
        if (step.Decision.Events.Count > 0) Assert.Null(step.Barred);
        if (step.Suitable) Assert.True(step.Decision.Events.Count > 0, $"{step.Verb}: {step.Decision.Refusal}");
    });

    [Fact]
    public void A_refusal_has_a_code_and_a_whole_sentence() => Always(step =>
    {
        if (step.Decision.Refusal is not { } refusal) return;
        Assert.Matches("^[a-z_]+$", refusal.Code);
        Assert.Matches("^\\S.{10,}\\.$", refusal.Sentence);
        Assert.True(refusal.Sentence.Length < 400, refusal.Sentence);
        Assert.Empty(step.Decision.Events);
    });

    [Fact]
    public void Orders_form_one_tree_whose_parents_wait() => Always(step => Shape.OfOrders(step.After));

    [Fact]
    public void The_stage_agrees_with_the_orders() => Always(step => Shape.OfStage(step.After));

    [Fact]
    public void Nobody_checks_their_own_work() => Always(step =>
    {
        if (step.Decision.Events.Any(happened => happened is CheckPassed or CheckFailed))
            Assert.DoesNotContain(step.Facts.By.Unit, step.Before.Handlers);
    });

    [Fact]
    public void A_case_that_is_over_takes_only_what_is_left_to_say_and_its_clocks_wait_for_nothing_but_replies() => Always(step =>
    {
        if (!step.Before.IsOver || step.Decision.Events.Count == 0) return;
        if (step.Verb == "keep time")
        {
            Assert.All(step.Before.Clocks.Where(clock => clock.NextAt is not null), clock => Assert.Equal(ClockKind.Reply, clock.Kind));
            return;
        }
        string[] left = step.Before.Stage switch
        {
            Stage.Closed => ["feedback", "reopen", "score", "appeal", "appeal/rule", "supervise/answer"],
            Stage.Merged => ["unmerge", "appeal/rule"],
            Stage.Declined => ["reopen"],
            _ => ["appeal/rule"],
        };
        Assert.Contains(step.Verb, left);
    });

    [Fact]
    public void Refusals_reworks_and_reopenings_are_counted() => EveryWalk(steps =>
    {
        var events = steps.SelectMany(step => step.Decision.Events).ToArray();
        var now = steps.LastOrDefault()?.After;
        Assert.Equal(events.OfType<OrderRefused>().Count(), now?.Refusals ?? 0);
        Assert.Equal(events.OfType<ReworkOrdered>().Count(), now?.Reworks ?? 0);
        Assert.Equal(events.OfType<CaseReopened>().Count(), now?.Reopenings ?? 0);
    });

    [Fact]
    public void A_case_is_the_same_after_its_events_were_stored_and_read() => EveryWalk(steps =>
    {
        var read = Story.Given(Past.Reported).Now;
        foreach (var step in steps)
            foreach (var happened in step.Decision.Events)
                read = read.Evolve(CaseEventJson.Read(CaseEventNames.ByType[happened.GetType()], CaseEventJson.Write(happened)), step.Facts.At);
        if (steps.Length > 0) Assert.Equal(Written(steps[^1].After), Written(read));
    });

    [Fact]
    public void A_snapshot_of_a_case_is_the_case() => Always(step =>
    {
        var written = Written(step.After);
        var read = JsonSerializer.Deserialize(written, CaseEventJson.Default.Case)!;
        Assert.Equal(written, Written(read));
        Assert.Equal(step.After with { Orders = [], Supervisions = [], Appeals = [], Duplicates = [], Clocks = [] },
            read with { Orders = [], Supervisions = [], Appeals = [], Duplicates = [], Clocks = [] });
        Assert.Equal(step.After.Orders, read.Orders);
        Assert.Equal(step.After.Clocks, read.Clocks);
    });

    [Fact]
    public void There_is_always_a_way_to_the_end() => EveryWalk(steps =>
    {
        if (steps.LastOrDefault() is { After.IsOver: false } last) GoodWill.Finish(last.After, last.Facts.At);
    });

    [Fact]
    public void Walks_come_by_everything_that_can_happen()
    {
        var walks = Enumerable.Range(0, 100).Select(walk => Walk.Of([.. Enumerable.Range(walk * 1000, 60)]));
        var seen = walks.SelectMany(steps => steps).SelectMany(step => step.Decision.Events).Select(happened => happened.GetType()).ToHashSet();
        seen.UnionWith([typeof(CaseReported), typeof(DuplicateTaken), typeof(DuplicateReleased)]);
        Assert.Empty(CaseEventNames.ByType.Keys.Where(type => !seen.Contains(type)).Select(type => type.Name));
    }

    private static string Written(Case now) => JsonSerializer.Serialize(now, CaseEventJson.Default.Case);

    private static void Always(Action<Step> holds) => EveryWalk(steps => Array.ForEach(steps, holds));

    private static void EveryWalk(Action<Step[]> holds) => FsCheck.Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(30),
        Prop.ForAll(Numbers, numbers => holds([.. Walk.Of(numbers)])));
}
