using System.Globalization;

namespace CaseFlow.Postgres;

/// <summary>The settings of a private PostgreSQL: no network, this machine's memory, the disk as it is today.</summary>
internal static class Settings
{
    private const long MiB = 1024 * 1024;

    public static string For(PrivatePostgresOptions options, string socketFolder)
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / MiB;
        var buffers = options.Durable ? Math.Clamp(memory / 8, 64, 1024) : 64;
        return string.Create(CultureInfo.InvariantCulture, $"""
            # Written at every start; change settings with ALTER SYSTEM, which is kept and comes first.
            listen_addresses = ''
            unix_socket_directories = '{socketFolder.Replace("'", "''", StringComparison.Ordinal)}'
            port = {PrivatePostgres.Port}
            max_connections = {options.MaxConnections}
            shared_buffers = {buffers}MB
            effective_cache_size = {Math.Max(memory / 2, 128)}MB
            wal_buffers = 16MB
            max_wal_size = 2GB
            min_wal_size = {(options.Durable ? 256 : 80)}MB
            checkpoint_timeout = 15min
            random_page_cost = 1.1
            jit = off
            timezone = 'UTC'
            log_timezone = 'UTC'
            lc_messages = 'C'
            fsync = {(options.Durable ? "on" : "off")}
            synchronous_commit = on
            full_page_writes = {(options.Durable ? "on" : "off")}

            """);
    }
}
