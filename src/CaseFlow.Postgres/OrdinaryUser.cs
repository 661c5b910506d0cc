using System.Globalization;

namespace CaseFlow.Postgres;

/// <summary>The account PostgreSQL runs as. PostgreSQL refuses to run as root, so root lends it another's name.</summary>
internal sealed record OrdinaryUser(string Name, int? UserId = null, int? GroupId = null)
{
    /// <summary>The caller itself, unless the caller is root; then <c>postgres</c> where it exists, else <c>nobody</c>.</summary>
    public static OrdinaryUser Choose(string accounts = "/etc/passwd")
    {
        if (!Environment.IsPrivilegedProcess) return new OrdinaryUser(Environment.UserName);
        var known = File.ReadLines(accounts).Select(line => line.Split(':')).Where(fields => fields.Length > 3).ToList();
        var entry = known.Find(fields => fields[0] == "postgres") ?? known.Find(fields => fields[0] == "nobody")
            ?? throw new PostgresUnavailableException(
                $"PostgreSQL does not run as root, and {accounts} lists neither 'postgres' nor 'nobody' to run it as: "
                + "create one of the two, or start CaseFlow as an ordinary user.");
        return new OrdinaryUser(entry[0], int.Parse(entry[2], CultureInfo.InvariantCulture), int.Parse(entry[3], CultureInfo.InvariantCulture));
    }

    public bool Differs => UserId is not null;

    /// <summary>The words to put before a command so that it runs as this account.</summary>
    public IReadOnlyList<string> Prefix()
    {
        if (!Differs) return [];
        if (Executables.Find("setpriv") is { } setpriv)
            return [setpriv, $"--reuid={UserId}", $"--regid={GroupId}", "--clear-groups", "--"];
        if (Executables.Find("runuser") is { } runuser) return [runuser, "-u", Name, "--"];
        throw new PostgresUnavailableException(
            "PostgreSQL does not run as root, and neither setpriv nor runuser is here to run it as another user: "
            + "install util-linux, or start CaseFlow as an ordinary user.");
    }

    /// <summary>The folder on the way to <paramref name="path"/> that this account may not pass through, if any.</summary>
    public string? Barrier(string path)
    {
        if (!Differs) return null;
        for (var folder = new DirectoryInfo(path); folder is not null; folder = folder.Parent)
            if (folder.Exists && !folder.UnixFileMode.HasFlag(UnixFileMode.OtherExecute)) return folder.FullName;
        return null;
    }
}
