using CaseFlow.Domain.Directory;

namespace CaseFlow.Domain.Tests.Directory;

public sealed class GridTests
{
    private static readonly Position[] East = Given.Box(119, 42, 120, 43);

    private static DrawGrid Draw(
        string code = "g2", string name = "第二网格", GridKind kind = GridKind.Base, string community = "c1", int micro = 2,
        Position[]? ring = null) => new(code, name, kind, community, micro, ring ?? East);

    [Fact]
    public void A_grid_is_drawn_and_becomes_a_unit()
    {
        var drawn = new GridDrawn("g2", "第二网格", GridKind.Base, "c1", 2, East);
        Draw().Gives(drawn);
        Assert.Equal(new Unit("g2", "第二网格", UnitKind.Grid, "c1"), Given.And(drawn).Unit("g2"));
    }

    [Fact]
    public void The_same_grid_from_other_arrays_is_the_same_grid() => Draw("g1", "华源第一网格", micro: 3, ring: [.. Given.Square]).Gives();

    [Fact]
    public void A_grid_is_refused_with_a_reason()
    {
        Draw(code: "g 2").IsRefused("code_invalid", RejectedKind.Invalid);
        Draw(name: "").IsRefused("name_invalid", RejectedKind.Invalid);
        Draw(kind: (GridKind)9).IsRefused("grid_kind_unknown", RejectedKind.Invalid);
        Draw(micro: -1).IsRefused("micro_grids_invalid", RejectedKind.Invalid);
        Draw(community: "none").IsRefused("parent_unknown", RejectedKind.Unknown);
        Draw(community: "t1").IsRefused("parent_wrong_kind", RejectedKind.Invalid);
        Draw(code: "g1").IsRefused("code_taken", RejectedKind.Rule);
        Draw(code: "t1").IsRefused("code_taken", RejectedKind.Rule);
    }

    public static TheoryData<string, double[]> BadOutlines => new()
    {
        { "too few points", [0, 0, 1, 0, 0, 0] },
        { "not closed", [0, 0, 1, 0, 1, 1, 0, 1] },
        { "crosses itself", [0, 0, 1, 1, 1, 0, 0, 1, 0, 0] },
        { "touches itself", [0, 0, 4, 0, 4, 4, 2, 0, 0, 4, 0, 0] },
        { "goes back on itself", [0, 0, 2, 0, 1, 0, 1, 1, 0, 0] },
        { "has no ground", [0, 0, 1, 1, 2, 2, 0, 0] },
        { "repeats a point", [0, 0, 1, 0, 1, 0, 1, 1, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(BadOutlines))]
    public void An_outline_that_is_no_simple_loop_is_refused(string why, double[] numbers)
    {
        Assert.NotEmpty(why);
        Draw(ring: [.. numbers.Chunk(2).Select(pair => new Position(pair[0], pair[1]))])
            .IsRefused("outline_invalid", RejectedKind.Invalid);
    }

    [Fact]
    public void An_outline_stays_on_the_globe() =>
        Draw(ring: Given.Box(118, 42, 190, 43)).IsRefused("position_invalid", RejectedKind.Invalid);

    [Fact]
    public void A_grid_is_redrawn() =>
        new RedrawGrid("g1", "华源网格", GridKind.Dedicated, "c1", 1, East)
            .Gives(new GridRedrawn("g1", "华源网格", GridKind.Dedicated, "c1", 1, East));

    [Fact]
    public void Redrawing_is_refused_with_a_reason()
    {
        new RedrawGrid("none", "名", GridKind.Base, "c1", 1, East).IsRefused("grid_unknown", RejectedKind.Unknown);
        new RedrawGrid("g1", "名", GridKind.Base, "t1", 1, East).IsRefused("parent_wrong_kind", RejectedKind.Invalid);
        new RedrawGrid("g1", "名", GridKind.Base, "c1", 1, East[..3]).IsRefused("outline_invalid", RejectedKind.Invalid);
    }

    [Fact]
    public void A_grid_is_retired_and_drawn_again()
    {
        new RetireGrid("g1").Gives(new GridRetired("g1"));
        new RetireGrid("none").IsRefused("grid_unknown", RejectedKind.Unknown);
        var without = Given.And(new GridRetired("g1"));
        Assert.Null(without.GridAt(new Position(118.5, 42.5)));
        Assert.True(without.Unit("g1")?.Closed);
        Draw("g1").GivesIn(without, new GridRedrawn("g1", "第二网格", GridKind.Base, "c1", 2, East));
    }

    [Fact]
    public void A_place_is_answered_for_by_the_grid_around_it()
    {
        var two = Given.And(new GridDrawn("g2", "第二网格", GridKind.Base, "c1", 2, East));
        Assert.Equal("g1", two.GridAt(new Position(118.2, 42.9))?.Code);
        Assert.Equal("g2", two.GridAt(new Position(119.2, 42.9))?.Code);
        Assert.Null(two.GridAt(new Position(117.9, 42.9)));
        Assert.Null(two.GridAt(new Position(118.5, 43.1)));
        Assert.Null(two.GridAt(new Position(double.NaN, 42.5)));
    }

    [Theory]
    [InlineData(119, 42.5)]
    [InlineData(118, 42)]
    [InlineData(120, 43)]
    [InlineData(119, 43)]
    public void A_place_on_a_border_always_has_the_same_grid(double longitude, double latitude)
    {
        var place = new Position(longitude, latitude);
        var drawn = new GridDrawn("g2", "第二网格", GridKind.Base, "c1", 2, East);
        var turned = new GridRedrawn("g1", "华源第一网格", GridKind.Base, "c1", 3, [.. Given.Square.Reverse()]);
        var first = Given.And(drawn).GridAt(place);
        Assert.NotNull(first);
        Assert.Equal(first.Code, Given.And(turned, drawn).GridAt(place)?.Code);
    }

    [Fact]
    public void A_dedicated_grid_answers_before_the_base_grid_under_it()
    {
        var mall = new GridDrawn("z9", "商场", GridKind.Dedicated, "c1", 1, Given.Box(118.4, 42.4, 118.6, 42.6));
        Assert.Equal("z9", Given.And(mall).GridAt(new Position(118.5, 42.5))?.Code);
        Assert.Equal("g1", Given.And(mall).GridAt(new Position(118.7, 42.5))?.Code);
    }
}
