using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Cases;
using NodaTime;

namespace CaseFlow.Server.Personal;

/// <summary>Writes into the log who looked at a reporter's particulars, before they are shown.</summary>
public sealed class ReporterReads(Journal journal)
{
    /// <summary>The stored name of the event.</summary>
    public const string EventName = "reporter_read";

    private const string StreamType = "reporter_reads";
    private const int MostTries = 16;

    /// <summary>The stream that holds the looks at one case's reporter.</summary>
    public static string StreamOf(string id) => $"reads/{id}";

    /// <summary>Notes one look; returns when it is durable.</summary>
    /// <exception cref="LogUnavailableException">It could not be noted, so nothing may be shown.</exception>
    public async Task Note(Caller caller, string id, Instant at, CancellationToken cancel)
    {
        var headers = new Dictionary<string, string> { ["unit"] = caller.Actor.Unit };
        if (caller.Actor.For is { } covered) headers[Errand.ForHeader] = covered;
        var metadata = new Metadata(at.ToDateTimeOffset(), caller.Actor.Account, Headers: headers);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var head = await Head(caller.Tenant, StreamOf(id), cancel);
            var look = new NewEvent(Guid.CreateVersion7(), EventName, "{}"u8.ToArray());
            if (await journal.Append(new AppendUnit(caller.Tenant, [new StreamAppend(StreamOf(id), StreamType, head, [look])], metadata), cancel) is Appended) return;
        }
        throw new LogUnavailableException("Others are noting looks at the same reporter without pause.");
    }

    private async Task<Head> Head(string tenant, string stream, CancellationToken cancel)
    {
        var head = EventStore.Head.None;
        await foreach (var look in journal.ReadStream(tenant, stream, cancel: cancel)) head = new Head(look.Version, look.Hash);
        return head;
    }
}
