using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseFlow.EventStore;

/// <summary>The log's connections: a pool for queries, and connections of their own for what lasts or holds locks.</summary>
internal sealed class LogConnections(string connectionString, ILoggerFactory loggers) : IAsyncDisposable
{
    /// <summary>
    /// In UTC; a peer that is gone without a word, or sits in an open transaction, is noticed by either side within seconds,
    /// so that no lock outlives its holder.
    /// </summary>
    private const string Session =
        "-c TimeZone=UTC -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3 "
        + "-c idle_in_transaction_session_timeout=10s";

    /// <summary>
    /// The writer's statements are all alike: a few arrays, each element looked up by a key. Planned once for good, and by the index
    /// also while the tables are still small, they neither wait for a planner nor slow down between two runs of ANALYZE.
    /// </summary>
    private const string Writing =
        "-c plan_cache_mode=force_generic_plan -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off "
        + "-c enable_bitmapscan=off -c enable_material=off -c jit=off";

    /// <summary>For queries. Connections go back as they are, so leave no session state behind.</summary>
    public NpgsqlDataSource Pool { get; } = To(connectionString, loggers, Session, pooled: true);

    /// <summary>For what lasts: listeners and holders of locks. Closing such a connection ends its session.</summary>
    public NpgsqlDataSource Own { get; } = To(connectionString, loggers, Session, pooled: false);

    /// <summary>For the writer.</summary>
    public NpgsqlDataSource Writers { get; } = To(connectionString, loggers, Session + " " + Writing, pooled: false);

    public async ValueTask DisposeAsync()
    {
        await Writers.DisposeAsync();
        await Own.DisposeAsync();
        await Pool.DisposeAsync();
    }

    private static NpgsqlDataSource To(string connectionString, ILoggerFactory loggers, string options, bool pooled)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        var settings = builder.ConnectionStringBuilder;
        settings.Options = $"{settings.Options} {options}".Trim();
        settings.Pooling = pooled;
        settings.NoResetOnClose = true;
        settings.MaxAutoPrepare = 200;
        settings.AutoPrepareMinUsages = 2;
        settings.KeepAlive = 10;
        settings.ApplicationName ??= "CaseFlow";
        builder.UseLoggerFactory(loggers);
        return builder.Build();
    }
}
