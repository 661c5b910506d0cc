using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using CaseFlow.Domain.Directory;
using CaseFlow.EventStore;
using NodaTime;
using Npgsql;

namespace CaseFlow.Server.Policies;

/// <summary>Runs the cases that were closed in a period again under a draft, from their events. Reads only.</summary>
public sealed class WhatIf(Journal journal)
{
    /// <summary>How many cases one answer over HTTP takes.</summary>
    public const int MostCases = 2_000;

    private static readonly string CountSql = Sql.Read("count_closed_cases.sql");
    private static readonly string EventsSql = Sql.Read("closed_cases_events.sql");

    /// <summary>How many cases the district closed in [from, to).</summary>
    public async Task<long> Count(string tenant, Instant from, Instant to, CancellationToken cancel)
    {
        await using var command = Command(CountSql, tenant, from, to);
        return (long)(await command.ExecuteScalarAsync(cancel))!;
    }

    /// <summary>The next cases after a position, with where to go on.</summary>
    /// <param name="district">In which the draft is in force.</param>
    /// <param name="most">How many cases to take.</param>
    public async Task<WhatIfAnswer> Page(string tenant, District district, Instant from, Instant to, long after, int most, CancellationToken cancel)
    {
        var tallies = new Tallies();
        var last = 0L;
        await foreach (var one in Cases(tenant, from, to, after, most, cancel))
        {
            tallies.Add(one, district);
            last = one.First;
        }
        return tallies.Answer(tallies.Cases == most ? last : null);
    }

    /// <summary>All of them.</summary>
    /// <param name="district">In which the draft is in force.</param>
    /// <param name="mostChanged">How many of the changed cases to name.</param>
    /// <param name="progress">Told how many cases are done.</param>
    public async Task<WhatIfAnswer> All(
        string tenant, District district, Instant from, Instant to, int mostChanged, IProgress<long> progress, CancellationToken cancel)
    {
        var tallies = new Tallies { MostChanged = mostChanged };
        await foreach (var one in Cases(tenant, from, to, 0, int.MaxValue, cancel))
        {
            tallies.Add(one, district);
            progress.Report(tallies.Cases);
        }
        return tallies.Answer(next: null);
    }

    /// <summary>Case by case in the order of their numbers, in one pass over the database.</summary>
    private async IAsyncEnumerable<PastCase> Cases(
        string tenant, Instant from, Instant to, long after, int most, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await using var command = Command(EventsSql, tenant, from, to);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = most });
        await using var reader = await command.ExecuteReaderAsync(System.Data.CommandBehavior.SequentialAccess, cancel);
        PastCase? one = null;
        while (await reader.ReadAsync(cancel))
        {
            var id = reader.GetString(0);
            if (one is not null && one.Id != id) yield return one;
            if (one?.Id != id) one = new PastCase(tenant, id, reader.GetInt64(1), []);
            one.Life.Add((CaseEventJson.Read(reader.GetString(2), reader.GetFieldValue<byte[]>(3)), Instant.FromDateTimeOffset(reader.GetFieldValue<DateTimeOffset>(4))));
        }
        if (one is not null) yield return one;
    }

    private NpgsqlCommand Command(string sql, string tenant, Instant from, Instant to)
    {
        var command = journal.DataSource.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = tenant });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = from.ToDateTimeUtc() });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = to.ToDateTimeUtc() });
        return command;
    }
}

/// <summary>A case of the past, with all that happened to it.</summary>
internal sealed record PastCase(string Tenant, string Id, long First, List<(CaseEvent Happened, Instant At)> Life)
{
    public string Number => $"{Tenant}-{First}";

    public Case AsItWas => Life.Aggregate(Case.Unborn, (now, one) => now.Evolve(one.Happened, one.At));

    public Case AsItWouldBe(District district) => Clockwork.Replay(Life, district);
}
