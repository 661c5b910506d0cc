using System.Diagnostics;
using Npgsql;

namespace CaseFlow.Postgres;

/// <summary>
/// A PostgreSQL server of our own, reached through a Unix socket only. Programs that use the same state folder
/// share it; one left running by a killed program is taken over; the last to leave stops it.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    /// <summary>The only role; the operating system vouches for who connects, so there is no password.</summary>
    public const string Role = "caseflow";

    /// <summary>Names the socket; no network port is opened.</summary>
    internal const int Port = 5432;

    /// <summary>How long a server that was running already may take to accept connections or to end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly PrivatePostgresOptions options;
    private readonly DataFolder data;
    private readonly Binaries binaries;
    private FileStream? use;

    private PrivatePostgres(PrivatePostgresOptions options, DataFolder data, Binaries binaries, FileStream use) =>
        (this.options, this.data, this.binaries, this.use) = (options, data, binaries, use);

    /// <summary>Where the server keeps its data.</summary>
    public string DataFolder => data.Path;

    /// <summary>What the server wrote about itself.</summary>
    public string LogFile => data.Log;

    /// <summary>The folder with <c>pg_ctl</c>, and on most systems <c>psql</c> and <c>pgbench</c>.</summary>
    public string BinariesFolder => binaries.Folder;

    /// <summary>The major version of the server.</summary>
    public int Major => binaries.Major;

    /// <summary>The process of the server; null when it does not run.</summary>
    public int? ProcessId => PostmasterFile.Read(data.Path) is { } file && file.IsAlive() ? file.ProcessId : null;

    /// <summary>Answers once the server accepts connections.</summary>
    /// <exception cref="PostgresUnavailableException">Says what is missing and what to do.</exception>
    public static async Task<PrivatePostgres> StartAsync(PrivatePostgresOptions options, CancellationToken cancel = default)
    {
        if (OperatingSystem.IsWindows())
            throw new PostgresUnavailableException(
                "CaseFlow runs a PostgreSQL of its own on Linux and macOS only: point ConnectionStrings__caseflow at a server.");
        var data = new DataFolder(Path.Combine(options.StateFolder, "postgres"), OrdinaryUser.Choose());
        OpenStateFolder(options.StateFolder, data.User);
        using var alone = await FileLock.AloneAsync(Starting(options.StateFolder), cancel);
        var binaries = await Postgres.Binaries.FindAsync(options, data.Major, cancel);
        var use = FileLock.Shared(InUse(options.StateFolder));
        var postgres = new PrivatePostgres(options, data, binaries, use);
        try
        {
            await postgres.RunAsync(cancel);
            return postgres;
        }
        catch
        {
            await postgres.LeaveAsync();
            throw;
        }
    }

    /// <summary>Starts the server again if it has died; answers once it accepts connections.</summary>
    public async Task EnsureRunningAsync(CancellationToken cancel = default)
    {
        if (ProcessId is not null) return;
        using var alone = await FileLock.AloneAsync(Starting(options.StateFolder), cancel);
        await RunAsync(cancel);
    }

    /// <summary>How to reach a database of this server; <see cref="PrivatePostgresOptions.Database"/> unless told.</summary>
    public string ConnectionString(string? database = null) =>
        new NpgsqlConnectionStringBuilder
        {
            Host = data.SocketFolder,
            Port = Port,
            Username = Role,
            Database = database ?? options.Database,
            SslMode = SslMode.Disable,
            GssEncryptionMode = GssEncryptionMode.Disable,
        }.ConnectionString;

    /// <summary>Leaves the server; stops it (fast, with a checkpoint) if nobody else uses it.</summary>
    public async ValueTask DisposeAsync()
    {
        if (use is null) return;
        using var alone = await FileLock.AloneAsync(Starting(options.StateFolder), CancellationToken.None);
        await LeaveAsync();
    }

    private async Task LeaveAsync()
    {
        await use!.DisposeAsync();
        use = null;
        using var last = FileLock.TryAlone(InUse(options.StateFolder));
        if (last is not null) await StopAsync();
    }

    private static string Starting(string stateFolder) => Path.Combine(stateFolder, "starting.lock");

    internal static string InUse(string stateFolder) => Path.Combine(stateFolder, "in-use.lock");

    private static void OpenStateFolder(string folder, OrdinaryUser user)
    {
        if (!Path.IsPathFullyQualified(folder)) throw new PostgresUnavailableException($"The state folder must be an absolute path, not '{folder}'.");
        try
        {
            if (!Directory.Exists(folder))
                Directory.CreateDirectory(folder).UnixFileMode |= UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            throw new PostgresUnavailableException($"{folder} cannot be created ({refused.Message}): set CASEFLOW_STATE to a folder you may write to.", refused);
        }
        if (user.Barrier(folder) is { } barrier)
            throw new PostgresUnavailableException(
                $"PostgreSQL runs as '{user.Name}' here, which may not pass through {barrier}: "
                + "set CASEFLOW_STATE to a folder that everyone may pass through, such as /var/lib/caseflow.");
    }

    private async Task RunAsync(CancellationToken cancel)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            if (ProcessId is null) await LaunchAsync(cancel);
            try
            {
                await KnockAsync(cancel);
                return;
            }
            catch (NpgsqlException busy) when (IsStartingOrStopping(busy) && waited.Elapsed < Patience)
            {
                await Task.Delay(50, cancel);
            }
            catch (NpgsqlException failed)
            {
                throw new PostgresUnavailableException($"PostgreSQL in {data.Path} does not answer: {failed.Message}. {data.EndOfLog()}", failed);
            }
        }
    }

    private static bool IsStartingOrStopping(NpgsqlException failed) =>
        failed is not PostgresException || failed.SqlState == PostgresErrorCodes.CannotConnectNow;

    private async Task LaunchAsync(CancellationToken cancel)
    {
        if (data.Major is null)
        {
            options.Progress($"Creating a PostgreSQL {binaries.Major} database in {data.Path}");
            await data.CreateAsync(binaries, options.Durable, cancel);
        }
        await data.ConfigureAsync(options, cancel);
        // Nobody runs on the data; after a crash the file may name a process of another program, and PostgreSQL would not start.
        File.Delete(Path.Combine(data.Path, PostmasterFile.Name));
        var waited = Stopwatch.StartNew();
        while (true)
        {
            // pg_ctl gives the server a session of its own, so Ctrl-C in our terminal does not reach it before us.
            var (exitCode, said) = await PgCtlAsync("start", "--wait", "--timeout", "300", "--silent", "--log", data.Log);
            if (exitCode == 0) return;
            var end = data.EndOfLog();
            if (!LeavesOrphans(end) || waited.Elapsed > Patience)
                throw new PostgresUnavailableException($"PostgreSQL could not be started in {data.Path}: {said} {end}");
            await Task.Delay(50, cancel);
        }
    }

    /// <summary>A killed server's own children hold its memory until they notice that it is gone.</summary>
    private static bool LeavesOrphans(string log) => log.Contains("is still in use", StringComparison.Ordinal);

    /// <summary>Connects once; creates the database if the cluster lacks it.</summary>
    private async Task KnockAsync(CancellationToken cancel)
    {
        try
        {
            await using var connection = await ConnectAsync(options.Database, cancel);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await using var connection = await ConnectAsync("postgres", cancel);
            await using var create = connection.CreateCommand();
            create.CommandText = $"create database {new NpgsqlCommandBuilder().QuoteIdentifier(options.Database)}";
            await create.ExecuteNonQueryAsync(cancel);
        }
    }

    private async Task<NpgsqlConnection> ConnectAsync(string database, CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(ConnectionString(database) + ";Pooling=false");
        await connection.OpenAsync(cancel);
        return connection;
    }

    private async Task StopAsync()
    {
        if (ProcessId is null) return;
        var (exitCode, said) = await PgCtlAsync("stop", "--wait", "--timeout", "60", "--silent", "--mode", "fast");
        if (exitCode != 0 && ProcessId is not null) throw new PostgresUnavailableException($"PostgreSQL in {data.Path} could not be stopped: {said}");
        if (data.SocketFolder != data.Path && Directory.Exists(data.SocketFolder)) Directory.Delete(data.SocketFolder, recursive: true);
    }

    /// <summary>Not to be interrupted: what it starts or stops must be known.</summary>
    private Task<(int ExitCode, string Output)> PgCtlAsync(params IEnumerable<string> arguments) =>
        Executables.RunAsync([.. data.User.Prefix(), binaries.PgCtl, "--pgdata", data.Path, .. arguments], null, CancellationToken.None);
}
