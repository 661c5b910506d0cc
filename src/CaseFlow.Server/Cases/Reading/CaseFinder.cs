using System.Globalization;
using CaseFlow.Domain.Cases;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;

namespace CaseFlow.Server.Cases;

/// <summary>Finds a case by its id or number, inside the caller's area only.</summary>
public sealed class CaseFinder(Journal journal, StreamCache<Dossier> dossiers)
{
    private static readonly string ByNumberSql = Sql.Read("case_by_number.sql");

    /// <summary>The case; null when there is none, or none that the caller may see.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="id">An id, or a number as in 150402-8123.</param>
    /// <param name="cancel">Stops waiting.</param>
    /// <param name="orPooled">Also one that was in the pool: a township that came second should hear so.</param>
    public async Task<Dossier?> Find(Caller caller, string id, CancellationToken cancel, bool orPooled = false)
    {
        if (await IdOf(caller.Tenant, id, cancel) is not { } stream) return null;
        var known = await dossiers.Load(caller.Tenant, stream, cancel);
        if (Sees(caller, known, orPooled)) return known.State;
        // What is known here may be behind another server, which gave the caller an order a moment ago.
        dossiers.Forget(caller.Tenant, stream);
        var fresh = await dossiers.Load(caller.Tenant, stream, cancel);
        return Sees(caller, fresh, orPooled) ? fresh.State : null;
    }

    private static bool Sees(Caller caller, Loaded<Dossier> loaded, bool orPooled)
    {
        if (loaded.Head.Version == 0) return false;
        var (area, found) = (Area.Of(caller), loaded.State);
        return area.Sees(CaseRow.UnitsOf(found.Case), found.Case.Queue, found.ReportedBy)
            || (orPooled && area.Pool && found.Case.Orders.Any(order => order.Kind == OrderKind.Grab));
    }

    private async ValueTask<string?> IdOf(string tenant, string id, CancellationToken cancel)
    {
        if (Guid.TryParseExact(id, "D", out var guid)) return guid.ToString();
        var prefix = tenant + "-";
        if (!id.StartsWith(prefix, StringComparison.Ordinal)
            || !long.TryParse(id.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        await using var find = journal.DataSource.CreateCommand(ByNumberSql).With(tenant).With(number);
        return await find.ExecuteScalarAsync(cancel) as string;
    }
}
