using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CaseFlow.EventStore.Appending;

/// <summary>
/// Turns waiting units into groups. Two lanes take turns: while one commits, the next has gathered its group
/// and stands in line for the ordering lock, which the database gives out in the order of the turns.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    private const int Lanes = 2;

    private readonly WaitingUnits _waiting = new(capacity: 10_000, groupEvents: 1_000);
    private readonly Places _places = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Telemetry _telemetry;
    private readonly Task[] _lanes;

    public Writer(NpgsqlDataSource source, IReadOnlyList<IInlineView> views, LogTip tip, RecentEvents recent, LogEnd end, Telemetry telemetry,
        ILogger logger)
    {
        _telemetry = telemetry;
        _lanes = [.. Enumerable.Range(0, Lanes).Select(_ => Task.Run(new Lane(source, views, tip, recent, _waiting, end, _places, _turn, telemetry, logger).Run))];
    }

    public async Task<AppendResult> Append(Pending pending, CancellationToken cancel)
    {
        await _waiting.Join(pending, cancel);
        var result = await pending.Answer.WaitAsync(cancel);
        _telemetry.Answered(result, Stopwatch.GetElapsedTime(pending.Enqueued));
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Close();
        await Task.WhenAll(_lanes);
        _turn.Dispose();
    }
}
