using System.Threading.Channels;

namespace CaseFlow.Server.Intake;

/// <summary>Rows of a file on their way into the log: many at once, their outcomes in the order of the file.</summary>
internal sealed class RowFlow(CaseImport import, RequestReader reader, string source)
{
    /// <summary>Rows on their way at once. More of them make larger groups, up to what one commit takes well.</summary>
    private const int InFlight = 384;

    /// <summary>Rows looked up together.</summary>
    private const int Together = 128;

    private readonly Dictionary<string, long> seen = new(StringComparer.Ordinal);

    private sealed record Row(RequestLine Line, string? Id, Request? Request, string? Reason)
    {
        public RowOutcome Rejected => new(Line.Number, Id, Reason);
    }

    /// <summary>Takes every line. Stopping lets rows on their way finish the step they are at.</summary>
    /// <param name="lines">The file's rows.</param>
    /// <param name="done">Told each outcome, in order.</param>
    public async Task Run(IEnumerable<RequestLine> lines, Action<RowOutcome> done, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var onTheWay = Channel.CreateBounded<Task<RowOutcome>>(InFlight);
        var begin = Task.Run(() => Begin(lines, onTheWay.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var row in onTheWay.Reader.ReadAllAsync(CancellationToken.None))
                if (await Outcome(row, cancel) is { } outcome) done(outcome);
        }
        finally
        {
            await stop.CancelAsync();
            await foreach (var row in onTheWay.Reader.ReadAllAsync(CancellationToken.None))
                await ((Task)row).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await begin.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await begin;
        cancel.ThrowIfCancellationRequested();
    }

    /// <summary>What became of a row; null when it was stopped on its way.</summary>
    private static async Task<RowOutcome?> Outcome(Task<RowOutcome> row, CancellationToken cancel)
    {
        try
        {
            return await row;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    private async Task Begin(IEnumerable<RequestLine> lines, ChannelWriter<Task<RowOutcome>> onTheWay, CancellationToken cancel)
    {
        try
        {
            foreach (var chunk in lines.Select(Read).Chunk(Together))
            {
                var there = await import.There(chunk.Where(row => row.Request is not null).Select(Case), cancel);
                foreach (var row in chunk) await onTheWay.WriteAsync(Take(row, there, cancel), cancel);
            }
        }
        finally
        {
            onTheWay.Complete();
        }
    }

    private Task<RowOutcome> Take(Row row, HashSet<string> there, CancellationToken cancel) =>
        row.Request is null ? Task.FromResult(row.Rejected) : import.Take(row.Line.Number, row.Request, there.Contains(Case(row)), cancel);

    private string Case(Row row) => CaseSteps.CaseId(source, row.Request!.Id);

    private Row Read(RequestLine line)
    {
        var (request, reason) = reader.Read(line);
        var id = reader.Id(line);
        return request is null || seen.TryAdd(request.Id, line.Number)
            ? new Row(line, id, request, reason)
            : new Row(line, id, null, $"The row id stands in line {seen[request.Id]} already.");
    }
}
