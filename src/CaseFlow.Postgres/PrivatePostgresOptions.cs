namespace CaseFlow.Postgres;

/// <summary>How a private PostgreSQL is to be run.</summary>
public sealed record PrivatePostgresOptions
{
    /// <summary>Absolute folder that keeps the data, the log and, where needed, the installed binaries.</summary>
    public required string StateFolder { get; init; }

    /// <summary>Where npm puts binaries when the system has none; the state folder's <c>binaries</c> unless told.</summary>
    public string? BinariesFolder { get; init; }

    /// <summary>The database that is created with the cluster.</summary>
    public string Database { get; init; } = "caseflow";

    /// <summary>False gives up safety against a failure of the machine for speed, for tests; a killed server still keeps what it acknowledged.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>The largest number of connections; each costs memory even when idle.</summary>
    public int MaxConnections { get; init; } = 200;

    /// <summary>False looks for binaries only where npm installs them.</summary>
    public bool UseSystemBinaries { get; init; } = true;

    /// <summary>Told, in one line each, about work that takes seconds (creating a cluster, installing binaries).</summary>
    public Action<string> Progress { get; init; } = _ => { };
}
