using System.Text.Json;
using System.Text.Json.Serialization;

namespace CaseFlow.Benchmarks.Store;

/// <summary>A made-up stream shaped like a case: eight events of some 300 bytes of JSON, a state, and a decision.</summary>
internal sealed record Tally(string Id, string Number, string State, string Unit, string Title, long Total, int Orders, DateTimeOffset Reported)
{
    private static readonly string[] States = ["reported", "filed", "pooled", "grabbed", "acknowledged", "handled", "completed", "closed"];

    public static Tally Empty { get; } = new("", "", "", "", "", 0, 0, default);

    /// <summary>What happens next to the tally; the eighth event closes it, and it counts on from there.</summary>
    public Counted Decide(string id, long version) => new(
        3, States[(int)(version % States.Length)], new("150402001003", 118.95432, 42.26114),
        Total == 0
            ? "The manhole cover in front of building 7 is broken and a bicycle fell in; the neighbours have put a chair over it."
            : "The township's team has been there, measured, ordered a new cover, and comes back in the morning to fit it. Checked.",
        "streets-07", "general", ["b5b1a0d1", "77aef003"], 120 + id.Length);

    public Tally Evolve(Counted counted, string id, DateTimeOffset at) => this with
    {
        Id = id, State = counted.State, Unit = counted.Place.Unit, Total = Total + counted.By, Orders = Orders + 1,
        Title = Title.Length == 0 ? counted.Description : Title, Reported = Total == 0 ? at : Reported,
    };
}

internal sealed record Counted(long By, string State, Place Place, string Description, string Category, string Class, string[] Photos, int Limit);

internal sealed record Place(string Unit, double Longitude, double Latitude);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Counted))]
internal sealed partial class TallyJson : JsonSerializerContext;
