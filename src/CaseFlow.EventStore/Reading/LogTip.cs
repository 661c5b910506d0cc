namespace CaseFlow.EventStore;

/// <summary>The last position known to be durable: committed by this server, announced by another, or seen to by a reader.</summary>
internal sealed class LogTip
{
    private long _position;
    private TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Position => Volatile.Read(ref _position);

    public void Advance(long position)
    {
        for (var now = Position; now < position; now = Position)
            if (Interlocked.CompareExchange(ref _position, position, now) == now) { Wake(); return; }
    }

    /// <summary>Waits until the log is known to reach beyond the position; no longer than the bound, for a message may be lost.</summary>
    public async Task WaitBeyond(long position, TimeSpan bound, CancellationToken cancel)
    {
        var moved = Volatile.Read(ref _moved).Task;
        if (Position > position) return;
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        await Task.WhenAny(moved, Task.Delay(bound, enough.Token));
        await enough.CancelAsync();
        cancel.ThrowIfCancellationRequested();
    }

    private void Wake() =>
        Interlocked.Exchange(ref _moved, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
}
