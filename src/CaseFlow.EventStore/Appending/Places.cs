namespace CaseFlow.EventStore.Appending;

/// <summary>
/// The order in which groups were gathered. Every group has its place; one on a guess need not wait for it, since the
/// database refutes what comes too early. Whoever asks waits for those before, whose guesses may have been wrong too, so
/// that a stream's units keep their order.
/// </summary>
internal sealed class Places
{
    private Place? _last;

    /// <summary>The next place; taken by the lane whose turn it is.</summary>
    public Place Take()
    {
        var place = new Place(_last?.Left ?? Task.CompletedTask, _last?.Units ?? 0);
        _last = place;
        return place;
    }
}

/// <summary>One group's place.</summary>
/// <param name="before">Ends when the group before is settled.</param>
/// <param name="unitsBefore">How many units that group has.</param>
internal sealed class Place(Task before, int unitsBefore)
{
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Before => before;

    public int UnitsBefore => unitsBefore;

    public Task Left => _left.Task;

    /// <summary>How many units the group has.</summary>
    public int Units { get; set; }

    /// <summary>All units of the group have been answered.</summary>
    public void Leave() => _left.TrySetResult();
}
