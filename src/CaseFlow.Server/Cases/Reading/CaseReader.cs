using System.Text.Json;
using System.Text.Json.Nodes;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.EventStore;
using CaseFlow.Server.Accounts;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Personal;
using NodaTime;

namespace CaseFlow.Server.Cases;

/// <summary>Reads one case from its events: as it is, as it was, and what happened to it.</summary>
public sealed class CaseReader(Journal journal, ReporterVault vault, Districts districts)
{
    /// <summary>The case folded up to a version or a moment; null when it had not begun by then.</summary>
    /// <param name="found">The case, as <see cref="CaseFinder"/> found it for the caller.</param>
    /// <param name="version">The last version to fold; all when null.</param>
    /// <param name="at">The last moment to fold; all when null.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<(Dossier Dossier, Reporter? Reporter)?> Fold(Dossier found, long? version, Instant? at, CancellationToken cancel)
    {
        var (now, reporter) = (Dossier.Unborn, (Reporter?)null);
        await foreach (var recorded in journal.ReadStream(found.Tenant, found.Id, 0, version ?? long.MaxValue, cancel))
        {
            if (at is { } moment && Instant.FromDateTimeOffset(recorded.Timestamp) > moment) break;
            now = now.Evolve(recorded);
            if (recorded.Version == 1) reporter = ((CaseReported)CaseEventJson.Read(recorded.Type, recorded.Data.Span)).Reporter;
        }
        return now.Version == 0 ? null : (now, reporter);
    }

    /// <summary>The case as the caller sees it.</summary>
    /// <param name="dossier">As folded.</param>
    /// <param name="reporter">Sealed, as stored.</param>
    /// <param name="facts">For the verbs allowed now; null for the past.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<CaseView> View(Dossier dossier, Reporter? reporter, Facts? facts, CancellationToken cancel)
    {
        var now = dossier.Case;
        var plain = reporter is null ? null : await vault.Open(dossier.Tenant, dossier.Id, reporter, cancel);
        return new CaseView(
            CaseRow.Of(dossier), now.Description, now.Place!, [.. now.Orders], [.. now.Clocks], [.. now.Supervisions], [.. now.Appeals],
            [.. now.Duplicates], [.. now.Attachments], now.Feedback, plain is null ? null : ReporterVault.Mask(plain),
            facts is null ? null : [.. CaseVerb.AllowedTo(facts, now)]);
    }

    /// <summary>What a decision by this caller at this moment would know.</summary>
    public Facts Facts(Caller caller, Instant now) => new(now, caller.Actor, districts.Of(caller.Tenant));

    /// <summary>The case's events after a version, the reporter masked.</summary>
    public async Task<CaseHistory> History(Dossier found, long after, int limit, CancellationToken cancel)
    {
        var lines = new List<HistoryLine>(limit);
        await foreach (var recorded in journal.ReadStream(found.Tenant, found.Id, after, after + limit, cancel))
            lines.Add(await Line(recorded, cancel));
        return new CaseHistory(lines, lines.Count == limit && lines[^1].Version < found.Version ? lines[^1].Version : null);
    }

    private async Task<HistoryLine> Line(RecordedEvent recorded, CancellationToken cancel)
    {
        using var headers = JsonDocument.Parse(recorded.Headers.IsEmpty ? "{}"u8.ToArray() : recorded.Headers);
        return new HistoryLine(
            recorded.Position, recorded.Version, recorded.Type, Instant.FromDateTimeOffset(recorded.Timestamp), recorded.UserName,
            Header(headers, Errand.ForHeader), Header(headers, "unit"), Header(headers, "roles")?.Split(' '), await Masked(recorded, cancel), recorded.CorrelationId, recorded.CausationId,
            Header(headers, Errand.RecordedHeader) is { } at ? NodaTime.Text.InstantPattern.ExtendedIso.Parse(at).Value : null, recorded.Hash);
    }

    private static string? Header(JsonDocument headers, string name) =>
        headers.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;

    private async Task<JsonElement> Masked(RecordedEvent recorded, CancellationToken cancel)
    {
        using var data = JsonDocument.Parse(recorded.Data);
        if (!data.RootElement.TryGetProperty("reporter", out var stored)) return data.RootElement.Clone();
        var plain = await vault.Open(recorded.Tenant, recorded.Stream, stored.Deserialize(CaseJson.Default.Reporter)!, cancel);
        var shown = JsonNode.Parse(recorded.Data.Span)!.AsObject();
        shown["reporter"] = plain is null ? null : JsonSerializer.SerializeToNode(ReporterVault.Mask(plain), CaseJson.Default.Reporter);
        return JsonSerializer.SerializeToElement(shown, CaseJson.Default.JsonObject);
    }
}
