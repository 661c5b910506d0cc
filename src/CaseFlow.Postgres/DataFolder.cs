using System.Globalization;

namespace CaseFlow.Postgres;

/// <summary>The folder of a cluster: made by initdb once, its settings written anew before every start.</summary>
internal sealed record DataFolder(string Path, OrdinaryUser User)
{
    /// <summary>The longest path of a Unix socket, in bytes, on the strictest system (macOS: 104 with its end).</summary>
    private const int LongestSocketPath = 103;

    private const long LargestLog = 10 * 1024 * 1024;

    public string Log => System.IO.Path.Combine(Path, "server.log");

    /// <summary>The last lines of the log, for a message about a server that failed.</summary>
    public string EndOfLog() =>
        File.Exists(Log) ? $"The end of {Log}: {string.Join(" | ", File.ReadLines(Log).TakeLast(5))}" : "";

    /// <summary>The major version that wrote the data; null while there is none.</summary>
    public int? Major
    {
        get
        {
            var file = System.IO.Path.Combine(Path, "PG_VERSION");
            return File.Exists(file) ? int.Parse(File.ReadAllText(file).Trim(), CultureInfo.InvariantCulture) : null;
        }
    }

    /// <summary>Where the socket lies: beside the data, or in the system's temporary folder when that path is too long.</summary>
    public string SocketFolder =>
        System.Text.Encoding.UTF8.GetByteCount(Path) + ".s.PGSQL.5432.lock".Length + 1 <= LongestSocketPath
            ? Path
            : System.IO.Path.Combine(System.IO.Path.GetTempPath(), "caseflow-" + Fingerprint());

    /// <summary>Creates an empty cluster; a half-made one of an interrupted attempt is made again.</summary>
    public async Task CreateAsync(Binaries binaries, bool durable, CancellationToken cancel)
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
        await OwnAsync(Path, cancel);
        List<string> command = [.. User.Prefix(), binaries.Initdb, "--pgdata", Path, "--username", PrivatePostgres.Role,
            "--encoding", "UTF8", "--locale", "C", "--auth", "peer", "--data-checksums", "--no-instructions"];
        if (!durable) command.Add("--no-sync");
        var (exitCode, said) = await Executables.RunAsync(command, null, cancel);
        if (exitCode == 0) return;
        Directory.Delete(Path, recursive: true);
        throw new PostgresUnavailableException($"The database could not be created in {Path}. initdb said: {said}");
    }

    /// <summary>Writes who may connect and the settings; <c>ALTER SYSTEM</c> overrides them and is kept.</summary>
    public async Task ConfigureAsync(PrivatePostgresOptions options, CancellationToken cancel)
    {
        if (new FileInfo(Log) is { Exists: true, Length: > LargestLog }) File.Delete(Log);
        if (SocketFolder != Path && !Directory.Exists(SocketFolder)) await OwnAsync(SocketFolder, cancel);
        await WriteAsync("pg_hba.conf", "local all all peer map=caseflow\n");
        await WriteAsync("pg_ident.conf", string.Concat(new[] { Environment.UserName, User.Name }.Distinct()
            .Select(account => $"caseflow \"{account}\" {PrivatePostgres.Role}\n")));
        await WriteAsync("postgresql.conf", Settings.For(options, SocketFolder));

        Task WriteAsync(string file, string text) => File.WriteAllTextAsync(System.IO.Path.Combine(Path, file), text, cancel);
    }

    private async Task OwnAsync(string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        if (!User.Differs) return;
        var (exitCode, said) = await Executables.RunAsync(["chown", $"{User.UserId}:{User.GroupId}", folder], null, cancel);
        if (exitCode != 0) throw new PostgresUnavailableException($"{folder} could not be given to {User.Name}: {said}");
    }

    private string Fingerprint() =>
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Path)))[..12];
}
