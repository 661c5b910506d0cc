namespace CaseFlow.EventStore.Tests;

public class Appending_to_a_stream(EmptyLog db) : IClassFixture<EmptyLog>
{
    private readonly Journal journal = db.Journal;

    [Fact]
    public async Task What_is_appended_is_read_back_in_order_with_who_when_and_why()
    {
        var stream = Given.NewStream();
        var unit = Given.Unit(stream, 0, events: 2) with
        {
            Metadata = new(Given.At.AddTicks(12_345_678), "chen", "request-7", "cause-9", new Dictionary<string, string> { ["device"] = "phone" }),
        };
        var appended = await journal.Appended(unit);
        await journal.Appended(Given.Unit(stream, 2));

        var events = await journal.Events(stream);
        Assert.Equal([1, 2, 3], events.Select(e => e.Version));
        Assert.Equal([appended.First, appended.Last], events.Take(2).Select(e => e.Position));
        var first = events[0];
        Assert.Equal((Given.Tenant, stream, "counted", "chen", "request-7", "cause-9"),
            (first.Tenant, first.Stream, first.Type, first.UserName, first.CorrelationId, first.CausationId));
        Assert.Equal(Given.At.AddTicks(12_345_670), first.Timestamp);
        Assert.Equal("""{"by": 1}""", System.Text.Encoding.UTF8.GetString(first.Data.Span));
        Assert.Contains("\"device\": \"phone\"", System.Text.Encoding.UTF8.GetString(first.Headers.Span), StringComparison.Ordinal);
        Assert.Equal(appended.Heads[0], new Head(2, events[1].Hash));
    }

    [Fact]
    public async Task A_conflict_names_stream_versions_writer_and_time()
    {
        var stream = Given.NewStream();
        await journal.Appended(Given.Unit(stream, 0, events: 3));

        var conflict = Assert.IsType<Conflict>(await journal.Append(Given.Unit(stream, 1), TestContext.Current.CancellationToken));

        Assert.Equal(new Conflict(Given.Tenant, stream, Expected: 1, Actual: 3, "chen", Given.At), conflict);
        Assert.Equal($"Stream {stream} of 150402 was expected at version 1 but is at 3, written by chen at 2026-03-04T05:06:07.0000000+00:00.", conflict.ToString());
        Assert.Equal(3, (await journal.Events(stream)).Count);
    }

    [Fact]
    public async Task A_stream_not_begun_conflicts_with_an_expected_version()
    {
        var stream = Given.NewStream();
        var conflict = Assert.IsType<Conflict>(await journal.Append(Given.Unit(stream, 4), TestContext.Current.CancellationToken));
        Assert.Equal(new Conflict(Given.Tenant, stream, Expected: 4, Actual: 0, null, null), conflict);
    }

    [Fact]
    public async Task The_same_key_twice_is_written_once_and_answered_the_same()
    {
        var stream = Given.NewStream();
        var unit = Given.Unit(stream, 0, events: 2) with { Key = "key of " + stream, KeyFingerprint = "f1" };
        var appended = await journal.Appended(unit);
        await journal.Appended(Given.Unit(stream, 2));

        var again = Assert.IsType<AlreadyDone>(await journal.Append(unit, TestContext.Current.CancellationToken));

        Assert.Equal(new AlreadyDone(stream, 2, appended.Last, "f1"), again);
        Assert.Equal(again, await journal.FindKey(Given.Tenant, unit.Key, TestContext.Current.CancellationToken));
        Assert.Equal(3, (await journal.Events(stream)).Count);
    }

    [Fact]
    public async Task The_same_key_for_something_else_is_refused()
    {
        var stream = Given.NewStream();
        var unit = Given.Unit(stream, 0) with { Key = "key of " + stream, KeyFingerprint = "f1" };
        await journal.Appended(unit);

        var reused = await journal.Append(Given.Unit(Given.NewStream(), 0) with { Key = unit.Key, KeyFingerprint = "f2" }, TestContext.Current.CancellationToken);

        Assert.Equal(new KeyReused(unit.Key, stream, 1), reused);
    }

    [Fact]
    public async Task A_key_of_one_tenant_is_no_key_of_another()
    {
        var stream = Given.NewStream();
        await journal.Appended(Given.Unit(stream, 0) with { Key = "k", KeyFingerprint = "f" });
        await journal.Appended(Given.Unit(stream, 0) with { Key = "k", KeyFingerprint = "f", Tenant = "150207" });

        Assert.Single(await journal.Events(stream, "150402"));
        Assert.Single(await journal.Events(stream, "150207"));
    }

    [Fact]
    public async Task A_unit_of_two_streams_is_written_wholly_or_not_at_all()
    {
        var (first, second) = (Given.NewStream(), Given.NewStream());
        await journal.Appended(Given.Unit(second, 0));

        var refused = await journal.Append(Given.Unit(Given.To(first, Head.None), Given.To(second, Head.None)), TestContext.Current.CancellationToken);
        Assert.Equal(second, Assert.IsType<Conflict>(refused).Stream);
        Assert.Empty(await journal.Events(first));

        var appended = await journal.Appended(Given.Unit(Given.To(first, Head.None, 2), Given.To(second, new(1), 3)));
        Assert.Equal((5, 2L, 4L), ((int)(appended.Last - appended.First + 1), appended.Heads[0].Version, appended.Heads[1].Version));
    }

    [Theory]
    [InlineData("""{"text":"a\u0000b"}""", "U+0000")]
    [InlineData("""{"text":"\ud800"}""", "lone surrogate")]
    [InlineData("""{"a":1,"a":2}""", "stands twice")]
    [InlineData("""{"a":1e999}""", "IEEE 754")]
    [InlineData("""{"a":1""", "Not valid JSON")]
    public async Task Data_that_cannot_be_stored_is_refused_with_the_reason(string json, string reason)
    {
        var stream = Given.NewStream();
        var unit = Given.Unit(new StreamAppend(stream, "tally", Head.None, [new(Guid.CreateVersion7(), "counted", System.Text.Encoding.UTF8.GetBytes(json))]));
        var refusal = await Assert.ThrowsAsync<FormatException>(() => journal.Append(unit, TestContext.Current.CancellationToken));
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(await journal.Events(stream));
    }

    [Theory]
    [InlineData("a\0b", null, "chen")]
    [InlineData("a", "k\0", "chen")]
    [InlineData("a", null, "chen\0")]
    public async Task Names_that_cannot_be_stored_are_refused_before_they_reach_a_group(string stream, string? key, string user)
    {
        var unit = Given.Unit(stream, 0) with { Key = key, Metadata = new(Given.At, user) };
        await Assert.ThrowsAsync<FormatException>(() => journal.Append(unit, TestContext.Current.CancellationToken));
    }

    [Fact]
    public Task A_name_with_half_a_character_is_refused() =>
        Names_that_cannot_be_stored_are_refused_before_they_reach_a_group("a", null, new string((char)0xd800, 1));
}
