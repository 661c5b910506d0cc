using CaseFlow.Domain.Cases;
using static CaseFlow.Domain.Tests.Cases.Ground;
using static CaseFlow.Domain.Tests.Cases.Story;

namespace CaseFlow.Domain.Tests.Cases;

/// <summary>Handing parts down.</summary>
public sealed class SplitTests
{
    [Fact]
    public void A_township_splits_to_its_communities_and_grids() => Given(Past.Acknowledged).When("o1", To("c1", "g3"), At("t1"))
        .Then(new OrderSplit("o1", [new SplitPart("o2", "c1", "清理"), new SplitPart("o3", "g3", "清理")]));

    [Fact]
    public void A_further_part_can_be_handed_down_later() => Given(Past.Split).When("o1", To("g1"), At("t1"))
        .Then(new OrderSplit("o1", [new SplitPart("o4", "g1", "清理")]));

    [Fact]
    public void The_parent_waits_for_every_part()
    {
        var refusal = Given(Past.Split).When("o1", new Complete("完"), At("t1")).ThenRefused("children_open");
        Assert.Contains("华源社区", refusal.Sentence, StringComparison.Ordinal);
        Given(Past.Split).When("o1", new Return("难"), At("t1")).ThenRefused("children_open");
    }

    [Fact]
    public void Split_three_deep_every_parent_waits_for_its_own()
    {
        var deep = Given(Past.Acknowledged).Does("o1", To("c1"), At("t1"))
            .Does("o2", new Acknowledge(), At("c1")).Does("o2", To("g1", "g2"), At("c1"))
            .Does("o3", new Acknowledge(), At("g1")).Does("o4", new Acknowledge(), At("g2"))
            .Does("o3", new Complete("完"), At("g1"));
        deep.When("o2", new Complete("完"), At("c1")).ThenRefused("children_open");
        deep.When("o1", new Complete("完"), At("t1")).ThenRefused("children_open");
        deep.Does("o4", new Complete("完"), At("g2")).Does("o2", new Complete("完"), At("c1")).Stands(Stage.InHand)
            .Does("o1", new Complete("完"), At("t1")).Stands(Stage.ToCheck);
    }

    public static TheoryData<string, Split> Unsuitable => new()
    {
        { "parts_missing", new Split(null!) },
        { "parts_missing", new Split([]) },
        { "parts_missing", new Split([null!]) },
        { "parts_missing", new Split([.. Enumerable.Repeat(new SplitTask("c1"), 51)]) },
        { "parts_repeated", To("g1", "g1") },
        { "unit_missing", To("") },
        { "unit_unknown", To("nowhere") },
        { "unit_unsuitable", To("police") },
        { "outside_own_area", To("c3") },
        { "text_unreadable", new Split([new SplitTask("c1", "\u0007")]) },
        { "already_split", To("c1") },
    };

    [Theory]
    [MemberData(nameof(Unsuitable))]
    public void A_split_goes_down_to_other_units_of_the_own_area(string code, Split split) =>
        Given(Past.Split).When("o1", split, At("t1")).ThenRefused(code);

    [Fact]
    public void A_community_does_not_split_to_itself()
    {
        var story = Given(Past.Split, new OrderAcknowledged("o2"));
        story.When("o2", To("c1"), At("c1")).ThenRefused("outside_own_area");
        story.When("o2", To("g3"), At("c1")).ThenRefused("outside_own_area");
    }

    [Fact]
    public void Grids_and_departments_have_nothing_below_them() => Given(Past.Whistled, new DepartmentMustered("o2"))
        .When("o2", To("c1"), At("housing")).ThenRefused("nothing_below");

    private static Split To(params string[] units) => new([.. units.Select(unit => new SplitTask(unit, "清理"))]);
}
