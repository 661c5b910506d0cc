namespace CaseFlow.Domain.Directory;

/// <summary>Something an administrator, or a seed, wants said about a district's directory. The HTTP body is the command.</summary>
public abstract record DirectoryCommand
{
    /// <summary>Whether it makes sense now, and what would then have happened. Saying a thing twice is saying it once. Pure.</summary>
    public abstract DirectoryDecision Decide(District now);
}

/// <summary>What a command about the directory comes to: events, nothing because it stands so already, or a refusal.</summary>
public readonly struct DirectoryDecision
{
    private readonly DirectoryEvent[]? events;

    private DirectoryDecision(DirectoryEvent[]? events, Rejected? refusal) => (this.events, Refusal) = (events, refusal);

    public static DirectoryDecision AlreadyDone => default;

    public IReadOnlyList<DirectoryEvent> Events => events ?? [];

    public Rejected? Refusal { get; }

    public static implicit operator DirectoryDecision(DirectoryEvent happened) => new([happened], null);

    public static implicit operator DirectoryDecision(DirectoryEvent[] happened) => new(happened, null);

    public static implicit operator DirectoryDecision(Rejected refusal) => new(null, refusal);
}
