using CaseFlow.Server.Running;
using CaseFlow.Testing;
using Npgsql;

namespace CaseFlow.Server.Tests.Intake;

/// <summary>A database with every table and the shipped seeds.</summary>
public sealed class IntakeDatabase : TestDatabase
{
    protected override async Task PrepareAsync(NpgsqlDataSource empty)
    {
        await using var rooms = await Workrooms.OpenAsync(empty.ConnectionString, _ => { }, CancellationToken.None);
    }
}
