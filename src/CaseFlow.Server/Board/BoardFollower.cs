using System.Data;
using System.Text.Json;
using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Deadlines;
using Npgsql;

namespace CaseFlow.Server.Board;

/// <summary>
/// Loads the boards from <c>case_rows</c> as of one position, then folds the log into them as it grows. Whatever goes
/// wrong on the way, it begins anew from the rows, which are never behind the log.
/// </summary>
internal sealed class BoardFollower(Journal journal, Boards boards, BoardPush push, Alarm alarm, ILogger<BoardFollower> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Cases met for the first time are read side by side.</summary>
    private const int Readers = 8;

    private Feed? feed;

    /// <summary>How the boards follow the log; null while they are being loaded.</summary>
    public FeedHealth? Health => Volatile.Read(ref feed)?.Health;

    /// <summary>Why the boards are being loaded again; null when nothing went wrong.</summary>
    public string? Failure { get; private set; }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                await Load(stoppingToken);
                await Follow(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(failure, "The boards cannot follow the log and are loaded again");
                (feed, Failure) = (null, failure.Message);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
    }

    /// <summary>Rows and position are of one moment: one transaction with one snapshot reads both.</summary>
    private async Task Load(CancellationToken cancel)
    {
        await using var connection = await journal.DataSource.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        await using var at = new NpgsqlCommand(Sql.Read("board_position.sql"), connection);
        var position = (long)(await at.ExecuteScalarAsync(cancel))!;
        await using var open = new NpgsqlCommand(Sql.Read("board_rows.sql"), connection);
        await using var reader = await open.ExecuteReaderAsync(cancel);
        var rows = new List<(string Tenant, CaseRow Row)>();
        while (await reader.ReadAsync(cancel))
            rows.Add((reader.GetString(0), JsonSerializer.Deserialize(reader.GetFieldValue<byte[]>(1), CaseJson.Default.CaseRow)!));
        await journal.MakeDurable(position, cancel);
        boards.Load(rows.ToLookup(one => one.Tenant, one => one.Row), position);
        Volatile.Write(ref feed, journal.Follow("board", position));
        push.Wake();
    }

    private async Task Follow(CancellationToken cancel)
    {
        await foreach (var page in feed!.Pages(cancel))
        {
            var cases = page.Where(CaseMove.Concerns).GroupBy(recorded => (recorded.Tenant, recorded.Stream)).Select(events => events.ToArray()).ToArray();
            var moves = await Fold(cases, cancel);
            foreach (var move in moves)
                if (move.After.Case.NextAt is { } due) alarm.AtLatest(due);
            push.Note(page);
            boards.Advance(page[^1].Position, moves.ToLookup(move => move.After.Tenant));
            push.Wake();
            Failure = null;
        }
    }

    private async Task<CaseMove[]> Fold(RecordedEvent[][] cases, CancellationToken cancel)
    {
        var before = new Dossier?[cases.Length];
        var strangers = new List<int>();
        for (var i = 0; i < cases.Length; i++)
        {
            var first = cases[i][0];
            before[i] = first.Version == 1 ? Dossier.Unborn : boards.Of(first.Tenant).Known(first.Stream);
            if (before[i]?.Version != first.Version - 1) strangers.Add(i);
        }
        await Parallel.ForEachAsync(strangers, new ParallelOptions { MaxDegreeOfParallelism = Readers, CancellationToken = cancel },
            async (i, stop) => before[i] = await Read(cases[i][0], stop));
        return [.. cases.Select((events, i) => CaseMove.Of(before[i]!, events))];
    }

    /// <summary>The case as it stood before an event.</summary>
    private async Task<Dossier> Read(RecordedEvent next, CancellationToken cancel)
    {
        var now = Dossier.Unborn;
        await foreach (var recorded in journal.ReadStream(next.Tenant, next.Stream, 0, next.Version - 1, cancel)) now = now.Evolve(recorded);
        return now;
    }
}
