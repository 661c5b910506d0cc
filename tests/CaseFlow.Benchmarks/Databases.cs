using CaseFlow.Testing;
using Npgsql;

namespace CaseFlow.Benchmarks;

/// <summary>Databases on a suite's server.</summary>
internal static class Databases
{
    public static async Task<string> Create(PostgresServer server, string name)
    {
        await using var source = NpgsqlDataSource.Create(server.ConnectionString("postgres"));
        await using var command = source.CreateCommand($"create database {name}");
        await command.ExecuteNonQueryAsync();
        return server.ConnectionString(name);
    }
}
