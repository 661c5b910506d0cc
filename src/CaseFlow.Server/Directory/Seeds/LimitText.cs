using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Directory;
using CaseFlow.Server.Files;

namespace CaseFlow.Server.Directory.Seeds;

/// <summary>A limit as it is written: an amount and a base, as in <c>0.5 urgent_hours</c> or <c>3 working_days</c>.</summary>
internal static class LimitText
{
    /// <summary>The limit; null when the text is none.</summary>
    public static Limit? Read(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var number, var word] && WrittenNames.Read<TimeBase>(word) is { } time
        && decimal.TryParse(number, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var amount)
            ? new Limit(amount, time)
            : null;

    public static string Wrong(string text) =>
        $"'{text}' is no limit; write a number and urgent_hours, working_hours, working_days or calendar_days, such as 4 working_hours.";

    /// <summary>A field's limit; null, and noted, when it is left out or none.</summary>
    public static Limit? Limit(this YamlFields fields, string field)
    {
        if (fields.Needed(field) is not { } text) return null;
        var limit = Read(text);
        if (limit is null) fields.Wrong(field, Wrong(text));
        return limit;
    }
}
