namespace CaseFlow.EventStore;

/// <summary>What keeps a reader of the log from its work, and since when.</summary>
internal sealed record Trouble(DateTimeOffset Since, string Error)
{
    /// <summary>The same trouble goes on, perhaps with another message, until the reader makes headway.</summary>
    public static Trouble With(Exception cause, Trouble? known, TimeProvider time) => new(known?.Since ?? time.GetUtcNow(), cause.Message);
}
