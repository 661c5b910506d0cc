using Npgsql;

namespace CaseFlow.EventStore.Tests;

/// <summary>A following view that would show every event applied twice or left out: how many there are, and the sum of their positions.</summary>
internal sealed class CountedTypes : IFollowingView
{
    public const string Create =
        """
        create table counted_types (type varchar primary key, events bigint not null, positions numeric not null);
        """;

    private const string Put =
        """
        insert into counted_types values ($1, $2, $3)
        on conflict (type) do update set events = counted_types.events + excluded.events, positions = counted_types.positions + excluded.positions
        """;

    public static Schema Schema { get; } = new("counted types", Create);

    /// <summary>Throws for these positions, until they are taken out.</summary>
    public HashSet<long> Poison { get; } = [];

    public string Name => "counted_types";

    public async Task Apply(IReadOnlyList<RecordedEvent> events, NpgsqlConnection connection, CancellationToken cancel)
    {
        lock (Poison)
            if (events.FirstOrDefault(e => Poison.Contains(e.Position)) is { } bad) throw new InvalidOperationException($"I cannot count {bad.Type}");
        foreach (var type in events.GroupBy(e => e.Type))
        {
            await using var command = new NpgsqlCommand(Put, connection)
            { Parameters = { new() { Value = type.Key }, new() { Value = type.LongCount() }, new() { Value = type.Sum(e => (decimal)e.Position) } } };
            await command.ExecuteNonQueryAsync(cancel);
        }
    }
}
