using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using CaseFlow.Server.Cases;

namespace CaseFlow.Server.Board;

/// <summary>The boards of all districts of the database, and how they stand.</summary>
internal sealed class Boards : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<string, DistrictBoard> known = new(StringComparer.Ordinal);
    private readonly TimeProvider time;
    private readonly Meter meter = new("CaseFlow.Server.Board");
    private long position = -1;

    public Boards(TimeProvider time)
    {
        this.time = time;
        meter.CreateObservableGauge("caseflow.board.rows", Measure, "{case}", "Open cases on the board, by district");
    }

    public IEnumerable<DistrictBoard> All => known.Values;

    /// <summary>Every event of the log up to here is on the boards; −1 before they are loaded.</summary>
    public long Position => Volatile.Read(ref position);

    /// <summary>The board of a district.</summary>
    public DistrictBoard Of(string tenant) => known.GetOrAdd(tenant, _ =>
    {
        var board = new DistrictBoard(time);
        board.Load([], Position);
        return board;
    });

    /// <summary>Waits until the boards have come to a position.</summary>
    /// <returns>Whether they have, in time.</returns>
    public async Task<bool> Reach(long wanted, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; Position < wanted; waited += Look)
        {
            if (waited > Patience) return false;
            await Task.Delay(Look, cancel);
        }
        return true;
    }

    /// <summary>Begins every board anew.</summary>
    public void Load(ILookup<string, CaseRow> open, long at)
    {
        foreach (var tenant in open.Select(rows => rows.Key).Union(known.Keys).ToArray()) Of(tenant).Load(open[tenant], at);
        Volatile.Write(ref position, at);
    }

    /// <summary>Moves every board on to a position.</summary>
    public void Advance(long to, ILookup<string, CaseMove> moves)
    {
        foreach (var tenant in moves.Select(one => one.Key)) Of(tenant);
        foreach (var (tenant, board) in known) board.Advance(to, moves[tenant]);
        Volatile.Write(ref position, to);
    }

    private IEnumerable<Measurement<int>> Measure() =>
        known.Select(board => new Measurement<int>(board.Value.Rows, new KeyValuePair<string, object?>("district", board.Key)));

    public void Dispose() => meter.Dispose();
}
