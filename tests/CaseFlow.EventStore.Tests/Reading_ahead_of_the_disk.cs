using CaseFlow.Testing;
using Npgsql;

namespace CaseFlow.EventStore.Tests;

/// <summary>
/// A group can be read before it is on the disk. A server here has just committed one so and comes no further: what somebody took
/// note of is there after a crash, what nobody read is not.
/// </summary>
public class Reading_ahead_of_the_disk
{
    private static readonly Fold<long> Versions = new("versions/1", 0, (_, e) => e.Version);

    private static readonly Dictionary<string, Func<Journal, string, Task>> Ways = new()
    {
        ["a feed's page"] = async (journal, _) => await journal.Follow("test", 0).Pages(Cancel).FirstAsync(Cancel),
        ["a page of the log"] = async (journal, _) => Assert.NotEmpty(await journal.ReadLog(0, 100, Cancel)),
        ["the log's end"] = async (journal, _) => Assert.True(await journal.Position(Cancel) > 0),
        ["what a key was answered"] = async (journal, stream) => Assert.NotNull(await journal.FindKey(Given.Tenant, stream, Cancel)),
        ["a state that is kept"] = async (journal, stream) => Assert.Equal(1, (await new StreamCache<long>(journal, Versions).Load(Given.Tenant, stream, Cancel)).State),
        ["a repeat's answer"] = async (journal, stream) => Assert.IsType<AlreadyDone>(await journal.Append(Given.Unit(stream, 0) with { Key = stream }, Cancel)),
        ["a conflict's answer"] = async (journal, stream) =>
        {
            // Refused for another stream's sake: nothing of it is written.
            var unit = Given.Unit(Given.To(stream, new Head(1)), Given.To(Given.NewStream(), new Head(7)));
            Assert.IsType<Conflict>(await journal.Append(unit, Cancel));
        },
    };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_is_kept_or_handed_on_survives_a_crash()
    {
        await using var server = await Server();
        foreach (var (way, read) in Ways)
        {
            var stream = await CommitWithoutWaiting(server);
            await using (var journal = new Journal(server.ConnectionString("postgres"))) await read(journal, stream);
            await Crash(server);
            Assert.True(await Exists(server, stream), $"What was read is gone: {way}.");
        }
    }

    /// <summary>Else the test above would show nothing. Now and then PostgreSQL writes it of its own accord.</summary>
    [Fact]
    public async Task What_nobody_read_is_lost_with_the_crash()
    {
        await using var server = await Server();
        await Eventually.Become(async () =>
        {
            var stream = await CommitWithoutWaiting(server);
            await Crash(server);
            return !await Exists(server, stream);
        }, TimeSpan.FromSeconds(30));
    }

    private static async Task<PostgresServer> Server()
    {
        var server = await PostgresServer.StartAsync(durable: true);
        await using var source = Source(server);
        await Schema.Ensure(source, [Schema.Journal], Cancel);
        await Do(source, "alter system set wal_writer_delay = '10s'");
        await Do(source, "alter system set bgwriter_lru_maxpages = 0");
        await Do(source, "select pg_reload_conf()");
        return server;
    }

    /// <summary>What another server has done when its group is committed and not yet flushed.</summary>
    private static async Task<string> CommitWithoutWaiting(PostgresServer server)
    {
        var stream = Given.NewStream();
        await using var source = Source(server);
        await Do(source,
            $$"""
            begin;
            set local synchronous_commit = off;
            insert into mt_streams (tenant_id, id, type, version) values ('{{Given.Tenant}}', '{{stream}}', 'tally', 1);
            insert into mt_events (seq_id, id, stream_id, version, data, type, tenant_id, headers)
            select coalesce(max(seq_id), 0) + 1, gen_random_uuid(), '{{stream}}', 1, '{"by":1}', 'counted', '{{Given.Tenant}}', '{"hash":"{{new string('0', 64)}}"}' from mt_events;
            insert into idempotency_keys (tenant_id, key, stream_id, version, position)
            select '{{Given.Tenant}}', '{{stream}}', '{{stream}}', 1, max(seq_id) from mt_events;
            commit;
            """);
        return stream;
    }

    private static async Task Crash(PostgresServer server)
    {
        server.Kill();
        await server.RestartAsync();
    }

    private static async Task<bool> Exists(PostgresServer server, string stream)
    {
        await using var source = Source(server);
        await using var find = source.CreateCommand($"select count(*) from mt_events where stream_id = '{stream}'");
        return (long)(await find.ExecuteScalarAsync(Cancel))! == 1;
    }

    private static NpgsqlDataSource Source(PostgresServer server) => NpgsqlDataSource.Create(server.ConnectionString("postgres") + ";Pooling=false");

    private static async Task Do(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
