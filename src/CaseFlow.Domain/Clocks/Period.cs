using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace CaseFlow.Domain.Clocks;

/// <summary>A stretch of a day by the district's clocks, from its opening up to, not including, its closing; written <c>08:00-12:00</c>.</summary>
/// <param name="From">Its opening.</param>
/// <param name="To">Its closing, later on the same day; midnight (00:00) means the day's end.</param>
[JsonConverter(typeof(PeriodJson))]
public readonly record struct Period(LocalTime From, LocalTime To)
{
    private static readonly LocalTimePattern Pattern = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>Not positive when it ends before it begins.</summary>
    public Duration Length => Duration.FromTicks((To == LocalTime.Midnight ? NodaConstants.TicksPerDay : To.TickOfDay) - From.TickOfDay);

    /// <summary>The period so written; null when it is none.</summary>
    public static Period? Read(string text) =>
        text.Split('-') is [var from, var to] && Pattern.Parse(from.Trim()) is { Success: true, Value: var opening } && Pattern.Parse(to.Trim()) is { Success: true, Value: var closing }
            ? new(opening, closing)
            : null;

    public override string ToString() => $"{Pattern.Format(From)}-{Pattern.Format(To)}";
}

/// <summary>A period as it is written.</summary>
public sealed class PeriodJson : JsonConverter<Period>
{
    public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Period.Read(reader.GetString()!) is { } period
            ? period
            : throw new JsonException("A period is text such as 08:00-12:00.");

    public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>A date as ISO 8601, such as 2026-02-17.</summary>
public sealed class DateJson : JsonConverter<LocalDate>
{
    public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && LocalDatePattern.Iso.Parse(reader.GetString()!) is { Success: true, Value: var date }
            ? date
            : throw new JsonException("A date is text such as 2026-02-17.");

    public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
}
