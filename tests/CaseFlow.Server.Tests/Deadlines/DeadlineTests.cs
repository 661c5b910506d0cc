using System.Diagnostics.Metrics;
using CaseFlow.Domain.Cases;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Tests.Accounts;
using CaseFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static CaseFlow.Server.Tests.LiveServer;
using File = CaseFlow.Domain.Cases.File;

namespace CaseFlow.Server.Tests.Deadlines;

public sealed class DeadlineTests(SmallTown db) : IClassFixture<SmallTown>
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(1);

    /// <summary>A clock later than every clock before it: the database is one for all tests of the class.</summary>
    private static int clocks;

    private static ManualTime Clock() => new(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(Interlocked.Increment(ref clocks)));

    [Fact]
    public async Task A_grab_window_lapses_when_its_time_comes_and_not_before()
    {
        var time = Clock();
        await using var server = await Start(db.ConnectionString, time);
        var id = await Pooled(server);
        time.Pass(Window - Moment);
        var marker = await Lapsed(server, time, earlier: true);
        Assert.Equal(Queue.Pooled, await QueueOf(server, id));
        Assert.NotNull(marker);

        time.Pass(Moment + Moment);
        await Eventually.Become(async () => await QueueOf(server, id) == Queue.ToDispatch);
        var lapse = (await Events(server, id)).Single(recorded => recorded.Type == "grab_window_lapsed");
        Assert.Equal(("system", time.GetUtcNow()), (lapse.UserName, lapse.Timestamp));
    }

    [Fact]
    public async Task A_suspended_case_resumes_by_itself()
    {
        var time = Clock();
        await using var server = await Start(db.ConnectionString, time);
        var id = await server.Report();
        await server.Done(id, Dispatcher(), new File(Leak));
        await server.Done(id, Dispatcher(), new Suspend(Instant.FromDateTimeOffset(time.GetUtcNow()) + Duration.FromDays(3) + Duration.FromNanoseconds(1), "Waits for a part."));
        await Eventually.Become(async () =>
        {
            time.Pass(TimeSpan.FromHours(6));
            return (await CaseOf(server, id)).SuspendedUntil is null;
        });
        var resumed = (await Events(server, id)).Single(recorded => recorded.Type == "case_resumed");
        Assert.True(resumed.Timestamp - (await Events(server, id))[^2].Timestamp >= TimeSpan.FromDays(3));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_machine_whose_clock_is_set_wrong_does_nothing_early_nor_late(int hours)
    {
        var time = Clock();
        await using var server = await Start(db.ConnectionString, time);
        var id = await Pooled(server);
        time.Step(TimeSpan.FromHours(hours));
        for (var passed = TimeSpan.Zero; passed < Window - Moment; passed += TimeSpan.FromMinutes(5)) time.Pass(TimeSpan.FromMinutes(5) - (passed + TimeSpan.FromMinutes(5) < Window ? TimeSpan.Zero : Moment));
        await Lapsed(server, time, earlier: true);
        Assert.Equal(Queue.Pooled, await QueueOf(server, id));
        time.Pass(Moment + Moment);
        await Eventually.Become(async () => await QueueOf(server, id) == Queue.ToDispatch);
    }

    [Fact]
    public async Task Several_servers_make_one_event_of_each_deadline()
    {
        var time = Clock();
        await using var one = await Start(db.ConnectionString, time);
        await using var two = await Start(db.ConnectionString, time);
        await using var three = await Start(db.ConnectionString, time);
        var cases = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Pooled(one)));
        time.Pass(Window + Moment);
        foreach (var id in cases) await Eventually.Become(async () => await QueueOf(one, id) == Queue.ToDispatch, TimeSpan.FromSeconds(30));
        foreach (var id in cases) Assert.Equal(1, (await Events(two, id)).Count(recorded => recorded.Type == "grab_window_lapsed"));
    }

    [Fact]
    public async Task What_came_due_while_no_server_ran_is_done_at_the_next_start()
    {
        var time = Clock();
        string id;
        await using (var before = await Start(db.ConnectionString, time)) id = await Pooled(before);
        time.Pass(Window + TimeSpan.FromHours(5));
        await using var after = await Start(db.ConnectionString, time);
        await Eventually.Become(async () => await QueueOf(after, id) == Queue.ToDispatch);
    }

    [Fact]
    public async Task A_case_that_was_grabbed_in_time_is_left_alone()
    {
        var time = Clock();
        await using var server = await Start(db.ConnectionString, time);
        var grabbed = await Pooled(server);
        await server.Done(grabbed, Of(West), new Grab());
        time.Pass(Window + Moment);
        await Lapsed(server, time);
        Assert.Equal(Queue.InHand, await QueueOf(server, grabbed));
        Assert.DoesNotContain(await Events(server, grabbed), recorded => recorded.Type == "grab_window_lapsed");
    }

    [Fact]
    public async Task Lateness_is_measured()
    {
        var time = Clock();
        var measured = new List<double>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, to) =>
        {
            if (instrument.Name == "caseflow.deadline.lateness") to.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((_, seconds, _, _) =>
        {
            lock (measured) measured.Add(seconds);
        });
        listener.Start();
        await using var server = await Start(db.ConnectionString, time);
        var id = await Pooled(server);
        time.Pass(Window + TimeSpan.FromSeconds(987));
        await Eventually.Become(async () => await QueueOf(server, id) == Queue.ToDispatch);
        await Eventually.Become(() =>
        {
            // The window was imminent six minutes before it closed, and nobody noted that either.
            lock (measured) return measured.Contains(987 + 360);
        });
    }

    /// <summary>A case in the pool, whose window the server knows of.</summary>
    private static async Task<string> Pooled(LiveServer server)
    {
        var id = await server.Report();
        await server.Done(id, Dispatcher(), new File(Pothole));
        return id;
    }

    /// <summary>Waits until the server has looked at what is due: another case's window has lapsed under its eyes.</summary>
    /// <param name="earlier">The other window is over already, by an hour.</param>
    private static async Task<string> Lapsed(LiveServer server, ManualTime time, bool earlier = false)
    {
        var id = Guid.CreateVersion7().ToString();
        var at = Instant.FromDateTimeOffset(time.GetUtcNow()) - Duration.FromHours(earlier ? 3 : 0);
        var report = new Report(Channel.Hotline, "A marker", new PlaceGiven(null, null, null, FirstStreet));
        foreach (var command in new CaseCommand[] { report, new File(Pothole) })
            Assert.Null((await server.Desk.Do(new Errand(Town.Code, id, Dispatcher(), at), command)).Refusal);
        if (!earlier) time.Pass(Window + Moment);
        await Eventually.Become(async () => await QueueOf(server, id) == Queue.ToDispatch, TimeSpan.FromSeconds(30));
        return id;
    }

    private static async Task<Queue> QueueOf(LiveServer server, string id) => (await CaseOf(server, id)).Queue;

    private static async Task<Case> CaseOf(LiveServer server, string id)
    {
        var dossiers = server.Services.GetRequiredService<StreamCache<Dossier>>();
        dossiers.Forget(Town.Code, id);
        return (await dossiers.Load(Town.Code, id)).State.Case;
    }

    private static async Task<List<RecordedEvent>> Events(LiveServer server, string id)
    {
        var events = new List<RecordedEvent>();
        await foreach (var recorded in server.Journal.ReadStream(Town.Code, id)) events.Add(recorded);
        return events;
    }
}
