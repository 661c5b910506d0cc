using CaseFlow.Domain.Directory;

namespace CaseFlow.Domain.Tests.Directory;

public sealed class UnitTests
{
    [Theory]
    [InlineData(UnitKind.Township, "150402")]
    [InlineData(UnitKind.Department, "150402")]
    [InlineData(UnitKind.Community, "t2")]
    public void A_unit_opens_under_its_kind_of_parent(UnitKind kind, string parent) =>
        new OpenUnit("n-1", "新单位", kind, parent).Gives(new UnitOpened("n-1", "新单位", kind, parent));

    [Fact]
    public void A_centre_opens_first() =>
        new OpenUnit("c", "中心", UnitKind.Centre).GivesIn(
            District.Empty("1"), new UnitOpened("c", "中心", UnitKind.Centre, null));

    [Fact]
    public void A_closed_unit_opens_again() =>
        new OpenUnit("shut", "旧局", UnitKind.Department, "150402").Gives(new UnitReopened("shut"));

    [Theory]
    [InlineData("has space", "名", UnitKind.Township, "150402", "code_invalid", RejectedKind.Invalid)]
    [InlineData("n", "", UnitKind.Township, "150402", "name_invalid", RejectedKind.Invalid)]
    [InlineData("n", "名", UnitKind.Grid, "c1", "unit_is_grid", RejectedKind.Rule)]
    [InlineData("n", "名", (UnitKind)77, "150402", "kind_unknown", RejectedKind.Invalid)]
    [InlineData("n", "名", UnitKind.Centre, null, "centre_exists", RejectedKind.Rule)]
    [InlineData("n", "名", UnitKind.Township, "nowhere", "parent_unknown", RejectedKind.Unknown)]
    [InlineData("n", "名", UnitKind.Township, null, "parent_wrong_kind", RejectedKind.Invalid)]
    [InlineData("n", "名", UnitKind.Township, "t1", "parent_wrong_kind", RejectedKind.Invalid)]
    [InlineData("n", "名", UnitKind.Community, "150402", "parent_wrong_kind", RejectedKind.Invalid)]
    [InlineData("n", "名", UnitKind.Community, "shut", "parent_wrong_kind", RejectedKind.Invalid)]
    [InlineData("t1", "别的街道", UnitKind.Township, "150402", "code_taken", RejectedKind.Rule)]
    public void A_unit_is_refused_with_a_reason(
        string code, string name, UnitKind kind, string? parent, string refusal, RejectedKind sort) =>
        new OpenUnit(code, name, kind, parent).IsRefused(refusal, sort);

    [Fact]
    public void Nothing_opens_under_a_closed_parent()
    {
        var now = Given.And(new UnitClosed("t2"));
        Assert.Equal("parent_closed", new OpenUnit("n", "名", UnitKind.Community, "t2").Decide(now).Refusal?.Code);
    }

    [Fact]
    public void A_unit_is_renamed() => new RenameUnit("t1", "东城镇").Gives(new UnitRenamed("t1", "东城镇"));

    [Theory]
    [InlineData("none", "名", "unit_unknown", RejectedKind.Unknown)]
    [InlineData("t1", "", "name_invalid", RejectedKind.Invalid)]
    [InlineData("g1", "名", "unit_is_grid", RejectedKind.Rule)]
    public void A_renaming_is_refused_with_a_reason(string code, string name, string refusal, RejectedKind sort) =>
        new RenameUnit(code, name).IsRefused(refusal, sort);

    [Fact]
    public void A_community_moves_with_its_grids()
    {
        new MoveUnit("c1", "t2").Gives(new UnitMoved("c1", "t2"));
        Assert.True(Given.And(new UnitMoved("c1", "t2")).IsWithin("g1", "t2"));
    }

    [Theory]
    [InlineData("none", "t1", "unit_unknown", RejectedKind.Unknown)]
    [InlineData("c1", "c1", "parent_wrong_kind", RejectedKind.Invalid)]
    [InlineData("t1", "t2", "parent_wrong_kind", RejectedKind.Invalid)]
    [InlineData("c1", "none", "parent_unknown", RejectedKind.Unknown)]
    [InlineData("150402", "t1", "parent_wrong_kind", RejectedKind.Invalid)]
    [InlineData("g1", "c1", "unit_is_grid", RejectedKind.Rule)]
    public void A_move_is_refused_with_a_reason(string code, string parent, string refusal, RejectedKind sort) =>
        new MoveUnit(code, parent).IsRefused(refusal, sort);

    [Fact]
    public void An_idle_unit_closes() => new CloseUnit("idle").Gives(new UnitClosed("idle"));

    [Theory]
    [InlineData("none", "unit_unknown", RejectedKind.Unknown)]
    [InlineData("150402", "centre_stays", RejectedKind.Rule)]
    [InlineData("t1", "unit_has_units", RejectedKind.Rule)]
    [InlineData("c1", "unit_has_units", RejectedKind.Rule)]
    [InlineData("housing", "unit_has_items", RejectedKind.Rule)]
    [InlineData("police", "unit_has_items", RejectedKind.Rule)]
    [InlineData("g1", "unit_is_grid", RejectedKind.Rule)]
    public void A_unit_still_needed_stays_open(string code, string refusal, RejectedKind sort) =>
        new CloseUnit(code).IsRefused(refusal, sort);

    [Fact]
    public void A_unit_stands_within_itself_and_all_above_it()
    {
        var now = Given.District;
        Assert.True(now.IsWithin("g1", "g1") && now.IsWithin("g1", "c1") && now.IsWithin("g1", "t1") && now.IsWithin("g1", "150402"));
        Assert.False(now.IsWithin("t1", "g1") || now.IsWithin("g1", "t2") || now.IsWithin("none", "none"));
    }
}
