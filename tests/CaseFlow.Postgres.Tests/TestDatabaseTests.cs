using CaseFlow.Testing;
using Npgsql;

namespace CaseFlow.Postgres.Tests;

public sealed class Prepared : TestDatabase
{
    protected override async Task PrepareAsync(NpgsqlDataSource empty)
    {
        await using var create = empty.CreateCommand("create table prepared as select 42 as answer");
        await create.ExecuteNonQueryAsync();
    }
}

public sealed class TestDatabaseTests(Prepared database) : IClassFixture<Prepared>
{
    [Fact]
    public async Task A_database_holds_what_its_template_was_prepared_with()
    {
        await using var ask = database.DataSource.CreateCommand("select answer from prepared");
        Assert.Equal(42, await ask.ExecuteScalarAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Another_copy_does_not_see_what_is_written_to_this_one()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using (var change = database.DataSource.CreateCommand("create table mine ()")) await change.ExecuteNonQueryAsync(cancel);
        await using var other = new Prepared();
        await other.InitializeAsync();
        await using var ask = other.DataSource.CreateCommand("select to_regclass('mine') is null and exists (select from prepared)");
        Assert.Equal(true, await ask.ExecuteScalarAsync(cancel));
    }
}
