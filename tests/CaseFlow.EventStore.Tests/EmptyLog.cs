using CaseFlow.Testing;
using Npgsql;

namespace CaseFlow.EventStore.Tests;

/// <summary>A database with the log's tables, and a journal on it.</summary>
public class EmptyLog : TestDatabase
{
    private Journal? journal;

    public Journal Journal => journal ?? throw new InvalidOperationException("The fixture is not initialised yet.");

    protected override Task PrepareAsync(NpgsqlDataSource empty) => Schema.Ensure(empty, [Schema.Journal]);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        journal = new Journal(ConnectionString);
    }

    public override async ValueTask DisposeAsync()
    {
        if (journal is not null) await journal.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
