using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace CaseFlow.Domain.Cases;

/// <summary>How case events are written as JSON, without reflection: camel case, absent rather than null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(CaseReported)), JsonSerializable(typeof(CaseFiled)), JsonSerializable(typeof(CaseDeclined))]
[JsonSerializable(typeof(CasePooled)), JsonSerializable(typeof(GrabWindowLapsed)), JsonSerializable(typeof(CaseGrabbed))]
[JsonSerializable(typeof(CaseDispatched)), JsonSerializable(typeof(OrderAcknowledged)), JsonSerializable(typeof(OrderStarted))]
[JsonSerializable(typeof(ProgressReported)), JsonSerializable(typeof(OrderSplit)), JsonSerializable(typeof(DepartmentsWhistled))]
[JsonSerializable(typeof(DepartmentMustered)), JsonSerializable(typeof(CaseReturned)), JsonSerializable(typeof(LeaderNamed))]
[JsonSerializable(typeof(OrderRefused)), JsonSerializable(typeof(RefusalUpheld)), JsonSerializable(typeof(RefusalOverruled))]
[JsonSerializable(typeof(RulingForced)), JsonSerializable(typeof(OrderCompleted)), JsonSerializable(typeof(SupportReleased))]
[JsonSerializable(typeof(ExtensionAsked)), JsonSerializable(typeof(ExtensionApproved)), JsonSerializable(typeof(ExtensionRefused))]
[JsonSerializable(typeof(CheckPassed)), JsonSerializable(typeof(CheckFailed)), JsonSerializable(typeof(ReworkOrdered))]
[JsonSerializable(typeof(FeedbackGiven)), JsonSerializable(typeof(ReturnVisitMade)), JsonSerializable(typeof(CaseClosed))]
[JsonSerializable(typeof(CaseScored)), JsonSerializable(typeof(CaseReopened)), JsonSerializable(typeof(CaseVoided))]
[JsonSerializable(typeof(CaseMerged)), JsonSerializable(typeof(CaseUnmerged)), JsonSerializable(typeof(DuplicateTaken))]
[JsonSerializable(typeof(DuplicateReleased)), JsonSerializable(typeof(OrderUrged)), JsonSerializable(typeof(SupervisionOpened))]
[JsonSerializable(typeof(SupervisionAnswered)), JsonSerializable(typeof(CaseSuspended)), JsonSerializable(typeof(CaseResumed))]
[JsonSerializable(typeof(AppealLodged)), JsonSerializable(typeof(AppealRuled))]
[JsonSerializable(typeof(LimitsPinned)), JsonSerializable(typeof(ClockStarted)), JsonSerializable(typeof(ClockImminent))]
[JsonSerializable(typeof(ClockBreached)), JsonSerializable(typeof(ClockEscalated)), JsonSerializable(typeof(ClockMet))]
[JsonSerializable(typeof(ClockEndedLate)), JsonSerializable(typeof(ClockCancelled)), JsonSerializable(typeof(ClockPaused))]
[JsonSerializable(typeof(ClockResumed)), JsonSerializable(typeof(ClockExtended)), JsonSerializable(typeof(Case))]
public sealed partial class CaseEventJson : JsonSerializerContext
{
    /// <summary>The event as UTF-8 JSON.</summary>
    public static byte[] Write(CaseEvent happened) =>
        JsonSerializer.SerializeToUtf8Bytes(happened, Default.GetTypeInfo(happened.GetType())!);

    /// <summary>The event of that stored name.</summary>
    /// <exception cref="JsonException">The name is unknown or the text does not fit it.</exception>
    public static CaseEvent Read(string name, ReadOnlySpan<byte> json) =>
        CaseEventNames.ByName.TryGetValue(name, out var type)
            ? (CaseEvent)JsonSerializer.Deserialize(json, Default.GetTypeInfo(type)!)!
            : throw new JsonException($"No event of a case is stored under the name '{name}'.");
}

/// <summary>An instant as ISO 8601: written in UTC, read with any offset.</summary>
public sealed class InstantJson : JsonConverter<Instant>
{
    public override Instant Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Parse(reader.GetString()!) is { } instant
            ? instant
            : throw new JsonException("An instant is text such as 2026-03-01T08:00:00Z or 2026-03-01T16:00:00+08:00.");

    private static Instant? Parse(string text) =>
        InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var instant } ? instant
        : OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true, Value: var there } ? there.ToInstant()
        : null;

    public override void Write(Utf8JsonWriter writer, Instant value, JsonSerializerOptions options) =>
        writer.WriteStringValue(InstantPattern.ExtendedIso.Format(value));
}
