using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Cases;
using CaseFlow.Testing;
using Npgsql;

namespace CaseFlow.Server.Tests.Faults;

/// <summary>
/// Kills the server, then PostgreSQL, in the middle of work. CASEFLOW_KILLS and CASEFLOW_DATABASE_KILLS set how often.
/// </summary>
public sealed class KillTests : IAsyncDisposable
{
    private const int AtWork = 8, BetweenKills = 60;

    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;
    private PostgresServer? postgres;
    private KillableServer? server;

    [Fact]
    public async Task What_was_acknowledged_is_there_once_however_often_the_server_and_PostgreSQL_are_killed()
    {
        var (kills, databaseKills) = (Setting.Of("CASEFLOW_KILLS", 3), Setting.Of("CASEFLOW_DATABASE_KILLS", 2));
        var connectionString = await Start();
        var people = await SignedIn();
        var workers = new Workers(login => people[login]);
        var work = workers.Run(AtWork);
        for (var kill = 0; kill < kills; kill++)
        {
            await Progress(workers, work);
            server!.Kill();
            await server.StartAsync();
        }
        for (var kill = 0; kill < databaseKills; kill++)
        {
            await Progress(workers, work);
            postgres!.Kill();
            await postgres.RestartAsync();
        }
        await Progress(workers, work);
        workers.Stop();
        await work;
        Assert.True(workers.Retries > 0, "Nobody ever had to send anything again.");
        await using var journal = new Journal(connectionString);
        await IsThereOnce(journal, workers);
        await ViewsFollowFromTheLog(journal);
    }

    private async Task<string> Start()
    {
        postgres = await PostgresServer.StartAsync(durable: true);
        await using (var source = NpgsqlDataSource.Create(postgres.ConnectionString("postgres")))
        await using (var create = source.CreateCommand("create database killed"))
            await create.ExecuteNonQueryAsync(cancel);
        var connectionString = postgres.ConnectionString("killed");
        await Served.Furnish(connectionString);
        server = new KillableServer(connectionString);
        await server.StartAsync();
        return connectionString;
    }

    private async Task<Dictionary<string, Person>> SignedIn()
    {
        var people = new Dictionary<string, Person>();
        foreach (var login in new[] { "reporter", "dispatcher", "township-001" })
        {
            var answer = (await new Person(login, server!.Address, null).Post("/api/session", new { account = login, password = DemoAccounts.Password })).Went();
            people[login] = new Person(login, server.Address, answer.Header("Set-Cookie")!.Split(';')[0]);
        }
        return people;
    }

    private static async Task Progress(Workers workers, Task work)
    {
        var from = workers.Count;
        await Eventually.Become(() => work.IsCompleted || workers.Count >= from + BetweenKills, TimeSpan.FromSeconds(60), "the work goes on");
        if (work.IsCompleted) await work;
    }

    private async Task IsThereOnce(Journal journal, Workers workers)
    {
        var verified = await journal.Verify(cancel: cancel);
        Assert.Null(verified.Fault);
        var events = new List<RecordedEvent>();
        for (IReadOnlyList<RecordedEvent> page = [.. await journal.ReadLog(0, 1000, cancel)]; page.Count > 0; page = await journal.ReadLog(events[^1].Position, 1000, cancel)) events.AddRange(page);
        Assert.Equal(Enumerable.Range(1, events.Count).Select(position => (long)position), events.Select(one => one.Position));
        var ofCases = events.Where(one => Guid.TryParse(one.Stream, out _)).ToArray();
        Assert.All(ofCases.GroupBy(one => one.Stream), life => Assert.Equal(Workers.Events.Select(one => one.Type), life.Select(one => one.Type)));
        var last = ofCases.Where(one => Workers.Events[one.Version - 1].IsLast).Select(one => (one.Stream, one.Version, one.Position)).Order();
        Assert.Equal(last, workers.Answered.Order());
    }

    private async Task ViewsFollowFromTheLog(Journal journal)
    {
        await using var rows = journal.DataSource.CreateCommand("select tenant_id, id, doc::text from case_rows");
        await using var reader = await rows.ExecuteReaderAsync(cancel);
        var seen = 0;
        for (; await reader.ReadAsync(cancel); seen++)
        {
            var folded = Dossier.Unborn;
            await foreach (var recorded in journal.ReadStream(reader.GetString(0), reader.GetString(1), cancel: cancel)) folded = folded.Evolve(recorded);
            var expected = JsonSerializer.SerializeToNode(CaseRow.Of(folded), CaseJson.Default.CaseRow);
            Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(reader.GetString(2))), $"{expected}\n{reader.GetString(2)}");
        }
        await using var streams = journal.DataSource.CreateCommand("select count(*) from mt_streams where type = 'case'");
        Assert.Equal(await streams.ExecuteScalarAsync(cancel), (long)seen);
    }

    public async ValueTask DisposeAsync()
    {
        server?.Dispose();
        if (postgres is not null) await postgres.DisposeAsync();
    }
}
