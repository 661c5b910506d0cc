using System.Threading.Channels;
using Npgsql;

namespace CaseFlow.EventStore;

/// <summary>A stretch of the log, read on one thread while another works on what came before.</summary>
internal static class LogPart
{
    private const int PagesAhead = 16;

    /// <param name="copy">A binary COPY of the log's twelve columns.</param>
    /// <param name="work">Takes a page of events; false ends the reading.</param>
    public static async Task Read(NpgsqlConnection connection, string copy, Func<List<RecordedEvent>, bool> work, CancellationToken cancel)
    {
        var pages = Channel.CreateBounded<List<RecordedEvent>>(new BoundedChannelOptions(PagesAhead) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var reading = Task.Run(() => Fill(pages.Writer, connection, copy, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var page in pages.Reader.ReadAllAsync(cancel))
                if (!work(page)) break;
        }
        finally
        {
            await stop.CancelAsync();
            await reading;
        }
    }

    private static async Task Fill(ChannelWriter<List<RecordedEvent>> pages, NpgsqlConnection connection, string copy, CancellationToken cancel)
    {
        try
        {
            await using var stream = await connection.BeginRawBinaryCopyAsync(copy, cancel);
            var events = new EventCopy(stream);
            while (await events.Next(cancel) is { Count: > 0 } page) await pages.WriteAsync(page, cancel);
            pages.Complete();
        }
        catch (Exception e)
        {
            pages.Complete(e);
        }
    }
}
