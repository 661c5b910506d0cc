using System.Threading.Channels;

namespace CaseFlow.EventStore.Appending;

/// <summary>The line of units waiting to be written. Bounded: when it is full, callers wait to get in.</summary>
internal sealed class WaitingUnits(int capacity, int groupEvents)
{
    private readonly Channel<Pending> _line = Channel.CreateBounded<Pending>(capacity);
    private readonly List<Pending> _first = [];

    private volatile Wish? _wish;

    public async ValueTask Join(Pending pending, CancellationToken cancel)
    {
        await _line.Writer.WriteAsync(pending, cancel);
        if (_wish is { } wish && _line.Reader.Count >= wish.Units) wish.Fulfilled.TrySetResult();
    }

    public void Close() => _line.Writer.TryComplete();

    /// <summary>Puts units back at the head of the line. Like <see cref="Next"/>, for the lane whose turn it is.</summary>
    public void PutBack(List<Pending> units) => _first.AddRange(units);

    /// <summary>
    /// All that wait, up to a group's bound, in order; null when the line is closed and empty. While the group before holds the log,
    /// a smaller one would only wait behind it: it may as well grow.
    /// </summary>
    public async Task<List<Pending>?> Next(Place place)
    {
        if (_first.Count == 0 && !await _line.Reader.WaitToReadAsync()) return null;
        if (!place.Before.IsCompleted) await Task.WhenAny(place.Before, As(place.UnitsBefore - _first.Count));
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

    /// <summary>Ends when so many wait in line.</summary>
    private Task As(int units)
    {
        var wish = new Wish(units);
        _wish = wish;
        if (_line.Reader.Count >= units) wish.Fulfilled.TrySetResult();
        return wish.Fulfilled.Task;
    }

    private static int EventsOf(Pending pending)
    {
        var events = 0;
        foreach (var stream in pending.Unit.Streams) events += stream.Events.Length;
        return events;
    }

    private sealed record Wish(int Units)
    {
        public TaskCompletionSource Fulfilled { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
