namespace CaseFlow.EventStore.Appending;

/// <summary>
/// Where the log ends when the groups under way are committed, as long as nobody else writes. A guess, which the database proves or
/// refutes: a wrong one costs a round trip, nothing more.
/// </summary>
internal sealed class LogEnd
{
    private readonly Lock _gate = new();
    private long? _last;
    private bool _isOurs;

    /// <summary>The position to guess; null where others have written of late, or nothing is known.</summary>
    public long? Guess
    {
        get { lock (_gate) return _isOurs ? _last : null; }
    }

    /// <summary>A group was sent on the guess.</summary>
    public void Guessed(long position)
    {
        lock (_gate) _last = position;
    }

    /// <summary>The database was asked: whoever finds the end where it was left is alone.</summary>
    /// <param name="found">Where the log ended.</param>
    /// <param name="position">Where it will end after the group.</param>
    public void Asked(long found, long position)
    {
        lock (_gate) (_isOurs, _last) = (_last == found, position);
    }

    /// <summary>A guess was wrong, or the database has been away.</summary>
    public void Forget()
    {
        lock (_gate) (_isOurs, _last) = (false, null);
    }
}
