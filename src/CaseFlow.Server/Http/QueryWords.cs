using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using NodaTime;
using NodaTime.Text;

namespace CaseFlow.Server.Http;

/// <summary>Reads the parameters of a query; keeps the first that cannot be taken, with what it should be.</summary>
internal sealed class QueryWords(IQueryCollection query)
{
    private const int Longest = 200;

    /// <summary>What is wrong; null when nothing is.</summary>
    public Problem? Wrong { get; private set; }

    /// <summary>A short text; null when absent or empty.</summary>
    public string? Text(string name)
    {
        var text = query[name].ToString();
        if (text.Length == 0) return null;
        if (Wording.Wrong(name, text, Longest) is not { } refusal) return text;
        Wrong ??= Problem.Malformed(refusal.Sentence);
        return null;
    }

    /// <summary>One of an enumeration's written names.</summary>
    public T? Name<T>(string name) where T : struct, Enum =>
        Take(name, text => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => value!.Value.WrittenName() == text),
            $"Take one of: {string.Join(", ", Enum.GetValues<T>().Select(value => value.WrittenName()))}.");

    /// <summary>An instant in UTC.</summary>
    public Instant? Moment(string name) =>
        Take(name, text => InstantPattern.ExtendedIso.Parse(text) is { Success: true, Value: var at } && IsStorable(at) ? at : (Instant?)null,
            "Write an instant in UTC, such as 2026-03-01T08:00:00Z.");

    /// <summary>A whole number within bounds.</summary>
    public long? Number(string name, long least, long most) =>
        Take(name, text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : (long?)null,
            $"Write a whole number from {least} to {most}.");

    /// <summary>Anything that can be read from text.</summary>
    public T? Take<T>(string name, Func<string, T?> read, string expected) where T : struct
    {
        if (Text(name) is not { } text) return null;
        var value = read(text);
        if (value is null) Wrong ??= Problem.Malformed($"'{name}' cannot be read. {expected}");
        return value;
    }

    /// <summary>Within what PostgreSQL keeps and what people live in.</summary>
    internal static bool IsStorable(Instant at) => at >= Instant.FromUtc(1900, 1, 1, 0, 0) && at < Instant.FromUtc(3000, 1, 1, 0, 0);
}
