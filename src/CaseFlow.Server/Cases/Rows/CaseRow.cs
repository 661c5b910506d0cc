using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using NodaTime;

namespace CaseFlow.Server.Cases;

/// <summary>A case as one line of a list or board. Holds no personal data. Names of units and items are the directory's.</summary>
public sealed record CaseRow
{
    public required string Id { get; init; }

    /// <summary>District and position of the first event, as in 150402-8123.</summary>
    public required string Number { get; init; }
    public required long Version { get; init; }

    /// <summary>Position of the last event in the log.</summary>
    public required long Position { get; init; }
    public required Queue Queue { get; init; }
    public required Stage Stage { get; init; }
    public required CaseClass Class { get; init; }
    public string? Item { get; init; }
    public string? Category { get; init; }

    /// <summary>The first <see cref="SummaryLength"/> characters of the description, on one line.</summary>
    public required string Summary { get; init; }
    public required Channel Channel { get; init; }

    /// <summary>Narrowest unit the place lies in.</summary>
    public required string Area { get; init; }
    public string? Township { get; init; }
    public string? Community { get; init; }
    public string? Grid { get; init; }

    /// <summary>WGS-84 degrees.</summary>
    public double? Longitude { get; init; }
    public double? Latitude { get; init; }
    public string? Address { get; init; }

    /// <summary>The unit that answers for the whole case now.</summary>
    public string? Holder { get; init; }

    /// <summary>Account of the leader named for a returned case.</summary>
    public string? Leader { get; init; }
    public required int OpenOrders { get; init; }

    /// <summary>The units it concerns: its area's, every order's and every supervision's, each once, in that order.</summary>
    public required string[] Units { get; init; }
    public required Instant ReportedAt { get; init; }

    /// <summary>The account that brought it in.</summary>
    public string? ReportedBy { get; init; }
    public required Instant UpdatedAt { get; init; }
    public Instant? PoolUntil { get; init; }
    public Instant? SuspendedUntil { get; init; }

    /// <summary>The clock that presses most; absent when none runs.</summary>
    public RowClock? Clock { get; init; }
    public int Refusals { get; init; }
    public int Reworks { get; init; }
    public Instant? UrgedAt { get; init; }
    public decimal? Score { get; init; }
    public string? MergedInto { get; init; }
    public int Duplicates { get; init; }

    /// <summary>The number the sender knows it by.</summary>
    public string? Reference { get; init; }

    /// <summary>How much of the description a row shows, in UTF-16 units.</summary>
    public const int SummaryLength = 120;

    /// <summary>Somebody still has something to do.</summary>
    public bool IsOpen() => Queue is not (Queue.Closed or Queue.Declined or Queue.Voided or Queue.Merged);

    /// <summary>The row of a case. Pure.</summary>
    public static CaseRow Of(Dossier dossier)
    {
        var (now, place) = (dossier.Case, dossier.Case.Place!);
        return new CaseRow
        {
            Id = dossier.Id, Number = dossier.Number, Version = dossier.Version, Position = dossier.Last,
            Queue = now.Queue, Stage = now.Stage, Class = now.Class, Item = now.Item, Category = now.Category,
            Summary = Summarise(now.Description), Channel = now.Channel, Reference = now.Reference,
            Area = place.Area, Township = place.Township, Community = place.Community, Grid = place.Grid,
            Longitude = place.Position?.Longitude, Latitude = place.Position?.Latitude, Address = place.Address,
            Holder = now.Root?.To, Leader = now.Root?.Leader, OpenOrders = now.Orders.Count(order => order.IsOpen),
            Units = UnitsOf(now), ReportedAt = now.ReportedAt, ReportedBy = dossier.ReportedBy,
            UpdatedAt = dossier.UpdatedAt, PoolUntil = now.PoolUntil, SuspendedUntil = now.SuspendedUntil,
            Clock = RowClock.Of(now.WorstClock),
            Refusals = now.Refusals, Reworks = now.Reworks, UrgedAt = now.Root?.UrgedAt, Score = now.Score,
            MergedInto = now.MergedInto, Duplicates = now.Duplicates.Length,
        };
    }

    /// <summary>The units a case concerns; none before it is reported.</summary>
    public static string[] UnitsOf(Case now)
    {
        var units = new List<string>(4 + now.Orders.Length);
        foreach (var unit in (ReadOnlySpan<string?>)[now.Place?.Area, now.Place?.Grid, now.Place?.Community, now.Place?.Township]) Add(unit);
        foreach (var order in now.Orders) Add(order.To);
        foreach (var supervision in now.Supervisions) Add(supervision.Unit);
        return [.. units];

        void Add(string? unit)
        {
            if (unit is not null && !units.Contains(unit)) units.Add(unit);
        }
    }

    /// <summary>The beginning of a text, on one line.</summary>
    internal static string Summarise(string description)
    {
        var line = description.ReplaceLineEndings(" ").Replace('\t', ' ');
        if (line.Length <= SummaryLength) return line;
        var end = char.IsHighSurrogate(line[SummaryLength - 2]) ? SummaryLength - 2 : SummaryLength - 1;
        return string.Concat(line.AsSpan(0, end), "…");
    }
}
