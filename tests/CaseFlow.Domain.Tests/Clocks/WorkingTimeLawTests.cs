using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using static CaseFlow.Domain.Tests.Clocks.Hours;

namespace CaseFlow.Domain.Tests.Clocks;

/// <summary>What holds for every calendar, base, start and amount.</summary>
public sealed class WorkingTimeLawTests
{
    /// <summary>A start in 2025 to 2028, to the second, and two amounts of up to 40 days of eight hours.</summary>
    private sealed record Sum(WorkingTime Time, TimeBase Base, Instant Start, Duration One, Duration Two);

    private static readonly Arbitrary<Sum> Sums = Arb.From(
        from time in Gen.Elements(Hours.All.ToArray())
        from @base in Gen.Elements(Enum.GetValues<TimeBase>())
        from start in Gen.Choose(0, 3 * 365 * 86_400)
        from one in Gen.OneOf(Gen.Choose(1, 1_152_000), Gen.Choose(1, 80).Select(halves => halves * 14_400))
        from two in Gen.Choose(1, 1_152_000)
        select new Sum(time, @base, Instant.FromUtc(2025, 1, 1, 0, 0) + Duration.FromSeconds(start), Duration.FromSeconds(one), Duration.FromSeconds(two)));

    [Fact]
    public void Adding_and_then_measuring_gives_back_the_amount() => Always(sum =>
        Assert.Equal(sum.One, sum.Time.Elapsed(sum.Start, Added(sum, sum.One), sum.Base)));

    [Fact]
    public void It_has_passed_at_that_moment_and_not_before() => Always(sum =>
        Assert.True(sum.Time.Elapsed(sum.Start, Added(sum, sum.One) - Duration.Epsilon * 100, sum.Base) < sum.One));

    [Fact]
    public void A_later_start_or_a_longer_amount_never_ends_earlier() => Always(sum =>
    {
        Assert.True(Added(sum, sum.One) < Added(sum, sum.One + sum.Two));
        Assert.True(Added(sum, sum.One) <= sum.Time.Add(sum.Start + sum.Two, sum.One, sum.Base));
    });

    [Fact]
    public void Adding_in_two_steps_is_adding_once() => Always(sum =>
        Assert.Equal(Added(sum, sum.One + sum.Two), sum.Time.Add(Added(sum, sum.One), sum.Two, sum.Base)));

    [Fact]
    public void What_elapses_in_two_stretches_is_what_elapses_in_one() => Always(sum =>
    {
        var (middle, end) = (sum.Start + sum.One, sum.Start + sum.One + sum.Two);
        Assert.Equal(sum.Time.Elapsed(sum.Start, end, sum.Base), sum.Time.Elapsed(sum.Start, middle, sum.Base) + sum.Time.Elapsed(middle, end, sum.Base));
    });

    [Fact]
    public void A_pause_adds_nothing_but_itself() => Always(sum =>
    {
        var (due, paused, resumed) = (Added(sum, sum.One), sum.Start + sum.One / 3, sum.Start + sum.One / 3 + sum.Two);
        if (paused >= due) return;
        var left = sum.Time.Elapsed(paused, due, sum.Base);
        var later = sum.Time.Add(resumed, left, sum.Base);
        if (left > Duration.Zero) Assert.Equal(sum.One, sum.Time.Elapsed(sum.Start, paused, sum.Base) + sum.Time.Elapsed(resumed, later, sum.Base));
        Assert.Equal(due, left > Duration.Zero ? sum.Time.Add(paused, left, sum.Base) : due);
    });

    [Fact]
    public void Subtracting_undoes_adding_up_to_the_opening() => Always(sum =>
    {
        var worked = sum.Base is TimeBase.WorkingHours or TimeBase.WorkingDays;
        Assert.Equal(worked ? sum.Time.NextOpening(sum.Start) : sum.Start, sum.Time.Subtract(Added(sum, sum.One), sum.One, sum.Base));
    });

    [Fact]
    public void A_clock_is_imminent_after_its_share_and_before_its_end() => Always(sum =>
    {
        var limit = new Limit((decimal)sum.One.TotalHours, sum.Base is TimeBase.WorkingHours ? TimeBase.WorkingHours : TimeBase.UrgentHours);
        var (imminent, due) = new Timetable(new Policy("p", 80, [], []), sum.Time).Moments(sum.Start, limit, 80);
        Assert.True(sum.Start <= imminent && imminent < due);
        var (share, whole) = (sum.Time.Elapsed(sum.Start, imminent, limit.Base), sum.Time.Elapsed(sum.Start, due, limit.Base));
        Assert.Equal(0.8, share / whole, 1e-6);
    });

    [Fact]
    public void Open_and_closed_time_make_up_the_whole() => Always(sum =>
    {
        var end = sum.Start + sum.One;
        var closed = sum.Time.ClosedBetween(sum.Start, end).ToArray();
        Assert.Equal(end - sum.Start, closed.Aggregate(sum.Time.Elapsed(sum.Start, end, TimeBase.WorkingHours), (all, one) => all + one.Duration));
        Assert.All(closed, one => Assert.False(sum.Time.IsOpen(one.Start)));
        Assert.Equal(sum.Time.IsOpen(sum.Start), closed.Length == 0 || closed[0].Start > sum.Start);
    });

    private static Instant Added(Sum sum, Duration amount) => sum.Time.Add(sum.Start, amount, sum.Base);

    private static void Always(Action<Sum> holds) => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Sums, holds));
}
