using System.Diagnostics;
using CaseFlow.EventStore.Integrity;

namespace CaseFlow.EventStore.Appending;

/// <summary>A unit on its way through the writer: sealed when it comes in, answered when its group is through.</summary>
internal sealed class Pending
{
    private readonly TaskCompletionSource<AppendResult> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Pending(AppendUnit unit, Head[] expected, bool known)
    {
        Unit = unit;
        Known = known;
        Heads = new Head[unit.Streams.Length];
        Headers = new byte[unit.Streams.Length][][];
        for (var i = 0; i < unit.Streams.Length; i++) Seal(i, expected[i].Hash);
    }

    public AppendUnit Unit { get; }

    /// <summary>False when an expected version is not in the log: such a unit can only be a repeat or a conflict.</summary>
    public bool Known { get; }

    /// <summary>Where each stream will stand.</summary>
    public Head[] Heads { get; }

    /// <summary>Headers to store, by stream and event.</summary>
    public byte[][][] Headers { get; }

    public ActivityContext Trace { get; } = Activity.Current?.Context ?? default;

    public long Enqueued { get; } = Stopwatch.GetTimestamp();

    public Task<AppendResult> Answer => _answer.Task;

    /// <summary>The answer, once known; given when the group's transaction has ended.</summary>
    public AppendResult? Result { get; set; }

    public void Complete() => _answer.TrySetResult(Result!);

    public void Fail(Exception exception) => _answer.TrySetException(exception);

    private void Seal(int index, string? prev)
    {
        var stream = Unit.Streams[index];
        var headers = Headers[index] = new byte[stream.Events.Length][];
        var version = stream.Expected.Version;
        for (var i = 0; i < headers.Length; i++)
            (prev, headers[i]) = Chain.Seal(Unit.Tenant, stream.Id, ++version, stream.Events[i], Unit.Metadata, prev);
        Heads[index] = new Head(version, prev);
    }
}
