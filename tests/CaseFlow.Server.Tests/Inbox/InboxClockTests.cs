using System.Text.Json;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Tests.Clocks;
using CaseFlow.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using static CaseFlow.Server.Tests.Inbox.InboxOf;
using static CaseFlow.Server.Tests.LiveServer;
using File = CaseFlow.Domain.Cases.File;

namespace CaseFlow.Server.Tests.Inbox;

/// <summary>An inbox under a policy: what is due first first, and what a clock does is news.</summary>
public sealed class InboxClockTests(SmallTown db) : IClassFixture<SmallTown>
{
    private static readonly DateTimeOffset Morning = new(2027, 3, 1, 1, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task What_is_due_first_stands_first_and_what_a_clock_does_is_unread()
    {
        var time = new ManualTime(Morning);
        await using var server = await Start(db.ConnectionString, time);
        await Adopt(server);
        var (early, late) = (await Dispatched(server), await Later(server, time));
        using var west = await server.SignedIn("west");
        Assert.Equal([early, late], Lines(await Read(west)).Select(CaseId));
        await Seen(west);
        Assert.DoesNotContain(Lines(await Read(west)), IsUnread);

        time.Pass(TimeSpan.FromMinutes(28));
        await Eventually.Become(async () => (Lines(await Read(west)).First() is var first) && StateOf(first) == "imminent" && IsUnread(first));
        Assert.Equal((2, 1, 0), Count(await Read(west), "acknowledge"));
        time.Pass(TimeSpan.FromMinutes(9));
        await Eventually.Become(async () => StateOf(Lines(await Read(west)).First()) == "breached");
        Assert.Equal((2, 2, 1), Count(await Read(west), "acknowledge"));
        await server.Done(early, Of(West), new Acknowledge { Order = "o1" });
        Assert.Equal([late, early], Lines(await Read(west)).Select(CaseId));

        await server.Done(late, Dispatcher(), new Suspend(Instant.FromDateTimeOffset(time.GetUtcNow()) + Duration.FromDays(3), "Waits for a part."));
        var inbox = await Read(west);
        Assert.Equal([early, late], Lines(inbox).Select(CaseId));
        Assert.False(Lines(inbox).Last().GetProperty("task").TryGetProperty("dueAt", out _));
        await IsItsLog(server);
    }

    /// <summary>The live rows are those that the log alone gives.</summary>
    private static async Task IsItsLog(LiveServer server)
    {
        using var west = await server.SignedIn("west");
        var live = Lines(await Read(west)).Select(line => line.ToString()).ToArray();
        await server.Journal.Rebuild(InboxTasksView.FromLog, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(live, Lines(await Read(west)).Select(line => line.ToString()));
    }

    private static async Task Adopt(LiveServer server)
    {
        var road = server.Services.GetRequiredService<DirectoryRoad>();
        var policy = new Policy("with clocks", 80,
            [new(ClockKind.Acknowledge, new Limit(0.75m, TimeBase.UrgentHours)), new(ClockKind.Handle, new Limit(2, TimeBase.WorkingDays))], []);
        Assert.Null((await road.Carry(Town.Code, [new AdoptCalendar(PoolOnly.Calendar), new AdoptPolicy(policy)], new Actor("test", Town.Code, Role.Administrator))).Refusal);
    }

    private static async Task<string> Dispatched(LiveServer server)
    {
        var id = await server.Report();
        await server.Done(id, Dispatcher(), new File(Leak));
        await server.Done(id, Dispatcher(), new Dispatch(West));
        return id;
    }

    private static async Task<string> Later(LiveServer server, ManualTime time)
    {
        time.Pass(TimeSpan.FromMinutes(9));
        return await Dispatched(server);
    }

    private static string? StateOf(JsonElement line) => line.GetProperty("task").GetProperty("clock").GetProperty("state").GetString();

    private static Task<JsonElement> Read(Accounts.Browser west) => west.Read<JsonElement>("/api/inbox");

    private static async Task Seen(Accounts.Browser west)
    {
        var tasks = Lines(await Read(west)).Select(line => new { @case = CaseId(line), task = TaskId(line), version = Version(line) });
        using var body = System.Net.Http.Json.JsonContent.Create(new { tasks });
        using var answer = await west.Http.PostAsync(new Uri("/api/inbox/seen", UriKind.Relative), body, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
