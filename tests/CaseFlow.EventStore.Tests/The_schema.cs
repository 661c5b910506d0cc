using CaseFlow.Testing;
using Npgsql;

namespace CaseFlow.EventStore.Tests;

public class The_schema(TestDatabase db) : IClassFixture<TestDatabase>
{
    private const string Columns =
        """
        select table_name || '.' || column_name || ' ' || data_type || coalesce('(' || character_maximum_length || ')', '')
          || case is_nullable when 'NO' then ' not null' else '' end || coalesce(' default ' || column_default, '')
        from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position
        """;

    private const string Indexes = "select indexdef from pg_indexes where schemaname = 'public' order by tablename, indexname";
    private const string Others =
        """
        select 'sequence ' || sequencename || ' ' || data_type from pg_sequences
        union all select 'function ' || oid::regprocedure from pg_proc where pronamespace = 'public'::regnamespace order by 1
        """;

    [Fact]
    public async Task Is_martens_and_is_set_up_once_by_many_servers_at_once()
    {
        var extra = new Schema("extra", "create table extra_one (id int)");
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Schema.Ensure(db.DataSource, [Schema.Journal, extra], TestContext.Current.CancellationToken)));
        Approval.Matches(string.Join('\n', [.. await Lines(Columns), "", .. await Lines(Indexes), "", .. await Lines(Others)]));
    }

    [Fact]
    public async Task Grows_by_the_migrations_it_has_not_seen_and_refuses_to_go_back()
    {
        var first = new Schema("grown", "create table grown (id int)");
        var second = first with { Migrations = [.. first.Migrations, "alter table grown add column name text; insert into grown values (1, 'one')"] };
        await Schema.Ensure(db.DataSource, [first], TestContext.Current.CancellationToken);
        await Schema.Ensure(db.DataSource, [second], TestContext.Current.CancellationToken);
        await Schema.Ensure(db.DataSource, [second], TestContext.Current.CancellationToken);
        Assert.Equal(["1 one"], await Lines("select id || ' ' || name from grown"));
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Schema.Ensure(db.DataSource, [first], TestContext.Current.CancellationToken));
        Assert.Contains("start a newer program", refused.Message, StringComparison.Ordinal);
        await using var drop = db.DataSource.CreateCommand("drop table grown");
        await drop.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private async Task<List<string>> Lines(string sql)
    {
        await using var command = db.DataSource.CreateCommand(sql);
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync()) lines.Add(rows.GetString(0));
        return lines;
    }
}
