using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CaseFlow.Server.Tests.Inbox;

/// <summary>The inbox is a fold of the log: what is written step by step is what the log alone gives.</summary>
public sealed class InboxFromLogTests(Served at) : IClassFixture<Served>
{
    private const string All = "select tenant_id, id, task, unit, kind, due_at::text, version, since, doc::text from inbox_tasks order by 1, 2, 3";

    [Fact]
    public async Task Built_anew_from_the_log_it_is_the_same_to_the_byte()
    {
        var story = new Story(at);
        foreach (var begin in (Func<Task<string>>[])
            [story.Reported, story.Pooled, story.Grabbed, story.ToDispatch, story.Dispatched, story.Refused, story.Acknowledged, story.Whistled, story.Returned,
             story.ExtensionAsked, story.Completed, story.Checked, story.Answered, story.Closed, story.Appealed, story.Supervised, story.Suspended, story.Merged, story.Voided])
            await begin();
        await story.Then(story.Then(story.Whistled(), "dept-housing", "orders/o2/muster"), "dept-housing", "orders/o2/complete", new { result = "Done." });
        await story.Then(story.Then(story.Refused(), "dispatcher", "rule", new { ruling = "overrule", reason = "It is yours." }), "dispatcher", "urge");
        await story.Then(story.Merged(), "dispatcher", "unmerge", new { reason = "It is another one." });
        var live = await Rows();
        Assert.True(live.Length > 15, $"{live.Length}");
        await at.Here.Services.GetRequiredService<Journal>().Rebuild(InboxTasksView.FromLog, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(live, await Rows());
    }

    [Fact]
    public async Task A_task_that_is_not_touched_by_what_happens_is_not_written_again()
    {
        var story = new Story(at);
        var id = await story.Whistled();
        var before = await Written(id);
        await story.Then(Task.FromResult(id), "township-001", "orders/o1/progress", new { note = "The hole is fenced off." });
        Assert.Equal(before, await Written(id));
        await story.Then(Task.FromResult(id), "dept-housing", "orders/o2/muster");
        var after = await Written(id);
        Assert.Equal(before["o1"], after["o1"]);
        Assert.NotEqual(before["o2"], after["o2"]);
    }

    [Fact]
    public async Task What_was_seen_of_a_task_goes_with_it()
    {
        var (story, person) = (new Story(at), await at.As("township-001"));
        var id = await story.Acknowledged();
        await person.Post("/api/inbox/seen", new { tasks = new[] { new { @case = id, task = "o1", version = 99 } } });
        Assert.Equal(1, await Marks(id));
        await story.Then(Task.FromResult(id), "township-001", "orders/o1/complete", new { result = "Done." });
        Assert.Equal(0, await Marks(id));
    }

    private Task<string[]> Rows() => Ask(All, row => string.Join(" | ", Enumerable.Range(0, row.FieldCount).Select(i => row.GetValue(i))));

    private async Task<Dictionary<string, string>> Written(string id) =>
        (await Ask($"select task, xmin::text || ctid::text from inbox_tasks where id = '{id}'", row => (row.GetString(0), row.GetString(1)))).ToDictionary();

    private async Task<long> Marks(string id) => Assert.Single(await Ask($"select count(*) from inbox_seen where id = '{id}'", row => row.GetInt64(0)));

    private async Task<T[]> Ask<T>(string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var source = NpgsqlDataSource.Create(at.ConnectionString);
        await using var ask = source.CreateCommand(sql);
        await using var row = await ask.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var all = new List<T>();
        while (await row.ReadAsync(TestContext.Current.CancellationToken)) all.Add(read(row));
        return [.. all];
    }
}
