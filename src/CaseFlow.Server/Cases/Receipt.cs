using CaseFlow.Domain;

namespace CaseFlow.Server.Cases;

/// <summary>What a command that went through is answered with.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">What people call it.</param>
/// <param name="Version">The case's version now; its ETag.</param>
/// <param name="Position">Position in the log of the command's last event: a reader that far has seen it.</param>
/// <param name="Already">It had been done before; nothing was appended.</param>
public sealed record Receipt(string Id, string Number, long Version, long Position, bool Already);

/// <summary>What became of a command: a receipt, a refusal, or a case that has moved on.</summary>
public readonly record struct Answer
{
    public Receipt? Receipt { get; private init; }
    public Rejected? Refusal { get; private init; }

    /// <summary>The case's version, where the sender expected another one.</summary>
    public long? MovedOnTo { get; private init; }

    public static Answer Stale(long version) => new() { MovedOnTo = version };

    public static implicit operator Answer(Receipt receipt) => new() { Receipt = receipt };
    public static implicit operator Answer(Rejected refusal) => new() { Refusal = refusal };
}
