namespace CaseFlow.EventStore.Appending;

/// <summary>
/// The order in which groups were gathered. Every group has its place; one on a guess need not wait for it, since the
/// database refutes what comes too early. Whoever asks waits for those before, whose guesses may have been wrong too, so
/// that a stream's units keep their order.
/// </summary>
internal sealed class Places
{
    private Task _last = Task.CompletedTask;

    /// <summary>The next place; taken by the lane whose turn it is.</summary>
    public Place Take()
    {
        var place = new Place(_last);
        _last = place.Left;
        return place;
    }
}

/// <summary>One group's place.</summary>
/// <param name="before">Ends when the group before is settled.</param>
internal sealed class Place(Task before)
{
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Before => before;

    public Task Left => _left.Task;

    /// <summary>All units of the group have been answered.</summary>
    public void Leave() => _left.TrySetResult();
}
