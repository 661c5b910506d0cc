using CaseFlow.Domain;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using NodaTime;

namespace CaseFlow.Server.Cases;

/// <summary>What a command brings along beside its content: which case, who, when, and how it may be repeated.</summary>
/// <param name="Tenant">The district.</param>
/// <param name="Case">The case's id.</param>
/// <param name="By">Who sends it.</param>
/// <param name="At">When it counts as given: now, or the source's own time for an import.</param>
public sealed record Errand(string Tenant, string Case, Actor By, Instant At)
{
    /// <summary>The event's header that says when it was recorded, where that is long after it happened.</summary>
    public const string RecordedHeader = "recorded";

    /// <summary>The event's header that names the account acted for, where a deputy did it.</summary>
    public const string ForHeader = "for";

    /// <summary>A retry with the same key is answered as the first time.</summary>
    public string? Key { get; init; }

    /// <summary>What the key stands for: the same key for something else is refused.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The key, wrapped, that the reporter's particulars in the command were sealed under.</summary>
    public byte[]? WrappedKey { get; init; }

    /// <summary>The version that the sender has seen; null when it does not mind.</summary>
    public long? Expected { get; init; }

    /// <summary>The trace that this belongs to.</summary>
    public string? Correlation { get; init; }

    /// <summary>When it was really recorded, where that is not <see cref="At"/>: an import.</summary>
    public Instant? RecordedAt { get; init; }

    /// <summary>Who, when and why, for the log.</summary>
    public Metadata Metadata()
    {
        var headers = new Dictionary<string, string>(4) { ["unit"] = By.Unit, ["roles"] = string.Join(' ', RoleWords.Of(By.Roles)) };
        if (By.For is { } covered) headers[ForHeader] = covered;
        if (RecordedAt is { } recorded) headers[RecordedHeader] = recorded.ToString();
        return new Metadata(At.ToDateTimeOffset(), By.Account, Correlation, null, headers);
    }
}
