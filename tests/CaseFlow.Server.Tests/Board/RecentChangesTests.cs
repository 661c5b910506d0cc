using CaseFlow.Server.Board;

namespace CaseFlow.Server.Tests.Board;

public sealed class RecentChangesTests
{
    [Fact]
    public void What_came_after_a_position_is_told_oldest_first()
    {
        var recent = Filled(10);
        Assert.Equal([8, 9, 10], recent.After(7).Select(change => change.Position));
        Assert.Empty(recent.After(10));
        Assert.True(recent.Covers(0));
    }

    [Fact]
    public void What_has_fallen_out_is_not_covered_and_all_after_it_still_is()
    {
        var recent = Filled(RecentChanges.Most + 5);
        Assert.False(recent.Covers(4));
        Assert.True(recent.Covers(5));
        Assert.Equal(RecentChanges.Most, recent.After(5).Count());
        Assert.Equal(6, recent.After(5).First().Position);
    }

    [Fact]
    public void Nothing_from_before_the_beginning_is_covered()
    {
        var recent = new RecentChanges();
        recent.Begin(100);
        Assert.False(recent.Covers(99));
        Assert.True(recent.Covers(100));
    }

    private static RecentChanges Filled(int count)
    {
        var recent = new RecentChanges();
        recent.Begin(0);
        for (var position = 1; position <= count; position++) recent.Add(new RecentChange(position, "case", []));
        return recent;
    }
}
