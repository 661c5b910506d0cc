using System.Text.Json.Nodes;

namespace CaseFlow.Server.Tests.Board;

/// <summary>
/// A board as a careful client keeps it: it begins with a snapshot, takes each change in turn, and watches again from
/// where it is when one is missing.
/// </summary>
internal sealed class Screen(string scope)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, string> rows = [];
    private readonly List<JsonNode> held = [];
    private HubClient? hub;
    private bool asking;
    private long? position;

    /// <summary>How often everything was sent again, and how often only what was missed.</summary>
    public (int Full, int Missed) Watches { get; private set; }

    /// <summary>Every id that was ever sent to it.</summary>
    public HashSet<string> Told { get; } = [];

    public int Upserts { get; private set; }

    /// <summary>A change came twice: it held a version that the screen has already.</summary>
    public List<string> Doubled { get; } = [];

    public long Position
    {
        get
        {
            lock (gate) return position ?? -1;
        }
    }

    /// <summary>The rows by id, as JSON.</summary>
    public IReadOnlyDictionary<string, string> Rows
    {
        get
        {
            lock (gate) return new Dictionary<string, string>(rows);
        }
    }

    public async Task<Screen> Watch(HubClient on)
    {
        lock (gate) (hub, asking) = (on, true);
        on.Changed = Take;
        await Ask();
        return this;
    }

    private async Task Ask()
    {
        var snapshot = (await hub!.Call("Watch", scope, position))!;
        lock (gate)
        {
            var full = (bool)snapshot["full"]!;
            if (full) rows.Clear();
            Watches = full ? (Watches.Full + 1, Watches.Missed) : (Watches.Full, Watches.Missed + 1);
            Put(snapshot);
            position = (long)snapshot["position"]!;
            asking = false;
            foreach (var change in held) Apply(change);
            held.Clear();
        }
    }

    private void Take(JsonNode change)
    {
        if ((string)change["scope"]! != scope) return;
        lock (gate)
        {
            if (asking) held.Add(change);
            else Apply(change);
        }
    }

    private void Apply(JsonNode change)
    {
        if (asking || (long)change["to"]! < position) return;
        if ((long)change["from"]! != position)
        {
            asking = true;
            _ = Task.Run(Ask);
            return;
        }
        foreach (var row in change["upsert"]!.AsArray())
            if (rows.TryGetValue((string)row!["id"]!, out var had) && (long)JsonNode.Parse(had)!["version"]! >= (long)row["version"]!) Doubled.Add(had);
        Put(change);
        position = (long)change["to"]!;
    }

    private void Put(JsonNode news)
    {
        foreach (var row in news["upsert"]!.AsArray())
        {
            rows[(string)row!["id"]!] = row.ToJsonString();
            Told.Add((string)row["id"]!);
            Upserts++;
        }
        foreach (var id in news["remove"]!.AsArray())
        {
            rows.Remove((string)id!);
            Told.Add((string)id!);
        }
    }
}
