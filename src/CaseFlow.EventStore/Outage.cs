using System.Net.Sockets;
using Npgsql;

namespace CaseFlow.EventStore;

/// <summary>Tells a database that is away, for now, from a statement that is wrong.</summary>
internal static class Outage
{
    public static bool Is(Exception e) => e switch
    {
        PostgresException p => p.IsTransient || p.SqlState.StartsWith("57P", StringComparison.Ordinal) || p.SqlState.StartsWith("25P0", StringComparison.Ordinal),
        NpgsqlException or IOException or TimeoutException or SocketException => true,
        _ => false,
    };
}
