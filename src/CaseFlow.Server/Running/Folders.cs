using System.Security.Cryptography;
using System.Text;

namespace CaseFlow.Server.Running;

/// <summary>Where the program finds its parts: in a checkout beside the sources, else beside the program itself.</summary>
public static class Folders
{
    private const string RootMark = "CaseFlow.sln";

    private static readonly string? Checkout = Above(AppContext.BaseDirectory).FirstOrDefault(folder => File.Exists(Path.Combine(folder, RootMark)));

    /// <summary>Holds <c>wwwroot</c> and <c>appsettings.json</c>.</summary>
    public static string Content { get; } = Checkout is null ? AppContext.BaseDirectory : Path.Combine(Checkout, "src", "CaseFlow.Server");

    /// <summary>Districts, catalogues and the like, as data.</summary>
    public static string Seeds { get; } = Path.Combine(Checkout ?? AppContext.BaseDirectory, "seeds");

    /// <summary>
    /// Where a private PostgreSQL keeps its data: <c>CASEFLOW_STATE</c>, else <c>.state</c> of the checkout, else the
    /// account's own place for such things, with one folder for each place the program is run from.
    /// </summary>
    public static string State(string? told)
    {
        if (!string.IsNullOrWhiteSpace(told)) return Path.GetFullPath(told);
        if (Checkout is not null && CanHoldState(Checkout)) return Path.Combine(Checkout, ".state");
        var home = Checkout ?? AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar);
        return Path.Combine(OfAccount(), Path.GetFileName(home) + "-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(home)))[..8]);
    }

    private static string OfAccount()
    {
        if (Environment.IsPrivilegedProcess) return "/var/lib/caseflow";
        var told = Environment.GetEnvironmentVariable("XDG_STATE_HOME");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return Path.Combine(string.IsNullOrEmpty(told) ? Path.Combine(home, ".local", "state") : told, "caseflow");
    }

    /// <summary>Root's PostgreSQL runs as another user, who must be able to pass through every folder on the way.</summary>
    private static bool CanHoldState(string checkout)
    {
        if (!Environment.IsPrivilegedProcess || OperatingSystem.IsWindows()) return true;
        foreach (var folder in Above(checkout))
            if (!File.GetUnixFileMode(folder).HasFlag(UnixFileMode.OtherExecute)) return false;
        return true;
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var here = new DirectoryInfo(folder); here is not null; here = here.Parent) yield return here.FullName;
    }
}
