using System.Threading.Channels;

namespace CaseFlow.EventStore.Appending;

/// <summary>The line of units waiting to be written. Bounded: when it is full, callers wait to get in.</summary>
internal sealed class WaitingUnits(int capacity, int groupEvents)
{
    private readonly Channel<Pending> _line = Channel.CreateBounded<Pending>(capacity);
    private readonly List<Pending> _first = [];

    public ValueTask Join(Pending pending, CancellationToken cancel) => _line.Writer.WriteAsync(pending, cancel);

    public void Close() => _line.Writer.TryComplete();

    /// <summary>Puts units back at the head of the line. Like <see cref="Next"/>, for the lane whose turn it is.</summary>
    public void PutBack(List<Pending> units) => _first.AddRange(units);

    /// <summary>All that wait, up to a group's bound, in order; null when the line is closed and empty.</summary>
    public async Task<List<Pending>?> Next()
    {
        if (_first.Count == 0 && !await _line.Reader.WaitToReadAsync()) return null;
        var units = new List<Pending>(_first);
        _first.Clear();
        var events = units.Sum(EventsOf);
        while (events < groupEvents && _line.Reader.TryRead(out var unit))
        {
            units.Add(unit);
            events += EventsOf(unit);
        }
        return units;
    }

    private static int EventsOf(Pending pending)
    {
        var events = 0;
        foreach (var stream in pending.Unit.Streams) events += stream.Events.Length;
        return events;
    }
}
