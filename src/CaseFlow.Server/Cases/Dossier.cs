using System.Text.Json;
using CaseFlow.Domain.Cases;
using CaseFlow.EventStore;
using NodaTime;

namespace CaseFlow.Server.Cases;

/// <summary>A case with its place in the log: what the server keeps of a hot case, and what its row is made from.</summary>
/// <param name="Tenant">The district.</param>
/// <param name="Id">The case's id, its stream.</param>
/// <param name="Case">The case as its events left it.</param>
/// <param name="Version">How many events it has.</param>
/// <param name="First">Position of its first event in the log; the case's number is made from it.</param>
/// <param name="Last">Position of its last event.</param>
/// <param name="UpdatedAt">When its last event happened.</param>
/// <param name="ReportedBy">The account that reported it.</param>
public sealed record Dossier(
    string Tenant, string Id, Case Case, long Version, long First, long Last, Instant UpdatedAt, string? ReportedBy = null)
{
    /// <summary>Nothing reported yet.</summary>
    public static readonly Dossier Unborn = new("", "", Case.Unborn, 0, 0, 0, default);

    /// <summary>How a case's stream folds. A new fingerprint leaves older snapshots aside.</summary>
    public static readonly Fold<Dossier> Fold = new("case-3", Unborn, (now, recorded) => now.Evolve(recorded), Save, Restore);

    /// <summary>What people call the case: its district and the position of its first event.</summary>
    public string Number => $"{Tenant}-{First}";

    /// <summary>The dossier after one more event of the log.</summary>
    public Dossier Evolve(RecordedEvent recorded) => (Version == 0 ? Of(recorded.Tenant, recorded.Stream) : this).Evolve(
        CaseEventJson.Read(recorded.Type, recorded.Data.Span), recorded.Position, Instant.FromDateTimeOffset(recorded.Timestamp), recorded.UserName);

    /// <summary>The dossier after one more event at that position.</summary>
    public Dossier Evolve(CaseEvent happened, long position, Instant at, string? by) => this with
    {
        Case = Case.Evolve(happened, at, by),
        Version = Version + 1,
        First = Version == 0 ? position : First,
        Last = position,
        UpdatedAt = at,
        ReportedBy = Version == 0 ? by : ReportedBy,
    };

    /// <summary>An unborn case that already has an id.</summary>
    public static Dossier Of(string tenant, string id) => Unborn with { Tenant = tenant, Id = id };

    private static byte[] Save(Dossier dossier) => JsonSerializer.SerializeToUtf8Bytes(dossier, DossierJson.Default.Dossier);

    private static Dossier Restore(byte[] saved) => JsonSerializer.Deserialize(saved, DossierJson.Default.Dossier)!;
}
