using System.Text.Json;
using System.Text.Json.Serialization;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Clocks;
using NodaTime;

namespace CaseFlow.Server.Notices;

/// <summary>The case that a message is about, without anything about persons.</summary>
public sealed record MessageCase(string Id, string Number);

/// <summary>What a receiver is sent. A second message of the same <paramref name="Id"/> says the same.</summary>
/// <param name="Id">The notice's; the same through every channel.</param>
/// <param name="Kind">A notice kind, or <c>test</c>.</param>
/// <param name="Case">Null in a test.</param>
/// <param name="Unit">The code of the unit whom it is for.</param>
/// <param name="About">The order or supervision; null for the case itself.</param>
/// <param name="Clock">What the clock waits for that it is about; null for none.</param>
/// <param name="At">When it happened, not when it is sent.</param>
/// <param name="DueAt">By when something is owed.</param>
/// <param name="District">The district's code.</param>
public sealed record Message(
    string Id, string Kind, MessageCase? Case, string Unit, string? About, ClockKind? Clock, Instant At, Instant? DueAt, string District)
{
    /// <summary>The message of a notice.</summary>
    public static Message Of(Notice notice) => new(
        notice.Id, notice.Kind.WrittenName(), new MessageCase(notice.Case, notice.Number), notice.Unit, notice.About, notice.Clock,
        notice.At, notice.DueAt, notice.Tenant);

    /// <summary>One that says nothing but that the channel works.</summary>
    public static Message Test(string id, string tenant, string unit, Instant now) => new(id, "test", null, unit, null, null, now, null, tenant);

    /// <summary>UTF-8 JSON; what is null is left out.</summary>
    public byte[] Written() => JsonSerializer.SerializeToUtf8Bytes(this, MessageJson.Default.Message);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(Message))]
internal sealed partial class MessageJson : JsonSerializerContext;
