using System.Diagnostics;
using CaseFlow.Postgres;

namespace CaseFlow.Testing;

/// <summary>
/// A temporary folder whose server, if one runs on it, is ended with it. A shell waits for the end of its input, a pipe
/// that this process holds and that closes with it even when it is killed; folders whose shell was killed too
/// are buried by the next run.
/// </summary>
public sealed class Undertaker : IDisposable
{
    private const string Prefix = "caseflow-test-";

    /// <summary>$0 is the folder. Ctrl-C reaches the whole terminal's group, so it is ignored here.</summary>
    private const string Burial =
        """
        trap '' INT TERM HUP; cat >/dev/null
        if pid=$(head -n 1 "$0/postgres/postmaster.pid" 2>/dev/null); then
          kill -QUIT "$pid" 2>/dev/null
          while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
        fi
        rm -rf "$0"
        """;

    private readonly Process shell;

    private Undertaker(string folder)
    {
        Folder = folder;
        shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", Burial, folder]) { RedirectStandardInput = true, WorkingDirectory = "/" })!;
    }

    /// <summary>Absolute; state folder of a private PostgreSQL.</summary>
    public string Folder { get; }

    /// <summary>A name nobody uses; whoever needs the folder creates it.</summary>
    public static Undertaker ForNewFolder() => new(Path.Combine(Path.GetTempPath(), Prefix + Path.GetRandomFileName()));

    /// <summary>Buries what earlier runs left: folders nobody holds any more.</summary>
    public static void BuryLeftOvers()
    {
        var settled = DateTime.UtcNow - TimeSpan.FromMinutes(1);
        foreach (var folder in Directory.GetDirectories(Path.GetTempPath(), Prefix + "*"))
        {
            var held = PrivatePostgres.InUse(folder);
            if (!File.Exists(held) || Directory.GetCreationTimeUtc(folder) > settled) continue;
            using var alone = FileLock.TryAlone(held);
            if (alone is not null) new Undertaker(folder).Dispose();
        }
    }

    public void Dispose()
    {
        shell.StandardInput.Close();
        shell.Dispose();
    }
}
