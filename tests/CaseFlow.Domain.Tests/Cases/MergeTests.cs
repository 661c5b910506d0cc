using CaseFlow.Domain.Cases;
using static CaseFlow.Domain.Tests.Cases.Ground;
using static CaseFlow.Domain.Tests.Cases.Story;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Duplicates: merged into another case, and taken out again.</summary>
public sealed class MergeTests
{
    private static readonly Merge Same = new("kept", "同一事件");
    private static readonly Unmerge Different = new("不同事件");

    public static TheoryData<string> Stages => [.. Open.Keys];

    private static readonly Dictionary<string, CaseEvent[]> Open = new()
    {
        ["reported"] = Past.Reported, ["pooled"] = Past.Pooled, ["lapsed"] = Past.Lapsed, ["dispatched"] = Past.Dispatched,
        ["refused"] = Past.Refused, ["split"] = Past.Split, ["whistled"] = Past.Whistled, ["returned"] = Past.Returned, ["led"] = Past.Led,
        ["completed"] = Past.Completed, ["checked"] = Past.Checked, ["heard"] = Past.Heard, ["suspended"] = Past.Suspended,
    };

    [Theory]
    [MemberData(nameof(Stages))]
    public void An_open_case_merges_at_every_stage_and_goes_on_where_it_stood(string stage)
    {
        var (before, kept) = (Given(Open[stage]).Now, Given(Past.Dispatched).Now);
        var merging = Same.Decide("self", before, kept);
        Assert.Equal([new CaseMerged("kept", "同一事件")], merging.Duplicate.Events);
        Assert.Equal([new DuplicateTaken("self", true)], merging.Kept.Events);
        var (merged, took) = (After(before, merging.Duplicate), After(kept, merging.Kept));
        Assert.Equal((Stage.Merged, "kept"), (merged.Stage, merged.MergedInto));
        Nothing(Same.Decide("self", merged, took));

        var parting = Different.Decide("self", merged, took);
        Assert.Equal([new DuplicateReleased("self", true)], parting.Kept.Events);
        Assert.Equal(Written(before), Written(After(merged, parting.Duplicate)));
        Assert.Empty(After(took, parting.Kept).Duplicates);
        Refused("not_merged", Different.Decide("self", After(merged, parting.Duplicate), kept));
    }

    [Fact]
    public void A_merge_names_another_case_that_goes_on()
    {
        var (now, kept) = (Given(Past.Dispatched).Now, Given(Past.Dispatched).Now);
        Refused("merge_into_itself", Same.Decide("kept", now, kept));
        Refused("into_missing", new Merge("").Decide("self", now, kept));
        Refused("into_missing", new Merge(null!).Decide("self", now, kept));
        Refused("text_unreadable", new Merge("kept", "\ud800").Decide("self", now, kept));
        Refused("case_unknown", Same.Decide("self", now, Case.Unborn));
        Refused("case_unknown", Same.Decide("self", Case.Unborn, kept));
        Refused("kept_case_over", Same.Decide("self", now, Given(Past.Closed).Now));
        Refused("case_closed", Same.Decide("self", Given(Past.Closed).Now, kept));
        Refused("case_merged", new Merge("third").Decide("self", Given(Past.Merged).Now, kept));
    }

    [Fact]
    public void Two_cases_do_not_merge_into_each_other()
    {
        var merged = Given(Past.Merged).Now;
        Refused("kept_case_over", new Merge("self").Decide("other", Given(Past.Dispatched).Now, merged));
    }

    [Fact]
    public void A_merge_is_undone_also_when_the_kept_case_is_over()
    {
        var closed = Given(Past.Closed).Now with { Duplicates = ["self"] };
        Assert.Equal([new CaseUnmerged("other", "不同事件")], Different.Decide("self", Given(Past.Merged).Now, closed).Duplicate.Events);
        Refused("text_missing", new Unmerge("").Decide("self", Given(Past.Merged).Now, closed));
    }

    [Fact]
    public void Whoever_reported_a_duplicate_hears_of_it_too()
    {
        CaseEvent[] silent = [(CaseReported)Past.Reported[0] with { Reporter = null }, .. Past.Checked[1..]];
        Given(silent, new DuplicateTaken("other", true)).When(new Close(Outcome.Resolved), Dispatcher).ThenRefused("no_feedback");
        Given(silent, new DuplicateTaken("other", false)).When(new Close(Outcome.Resolved), Dispatcher).Happens();
        Given(silent, new DuplicateTaken("other", true), new DuplicateReleased("other", true)).When(new Close(Outcome.Resolved), Dispatcher).Happens();
    }

    [Fact]
    public void Nothing_is_done_to_a_merged_case_while_its_orders_wait() =>
        Given(Past.Merged).When("o1", new Acknowledge(), At("t1")).ThenRefused("case_merged");

    private static Case After(Case now, Decision decision) => decision.Events.Aggregate(now, (at, happened) => at.Evolve(happened, Morning));

    private static string Written(Case now) => System.Text.Json.JsonSerializer.Serialize(now, CaseEventJson.Default.Case);

    private static void Nothing(PairDecision pair)
    {
        Assert.Null(pair.Duplicate.Refusal);
        Assert.Empty(pair.Duplicate.Events);
        Assert.Empty(pair.Kept.Events);
    }

    private static void Refused(string code, PairDecision pair)
    {
        Assert.Equal(code, pair.Duplicate.Refusal?.Code);
        Assert.Empty(pair.Kept.Events);
    }
}
