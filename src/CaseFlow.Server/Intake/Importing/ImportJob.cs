using CaseFlow.EventStore;
using CaseFlow.Server.Cases;
using CaseFlow.Server.Directory;
using CaseFlow.Server.Running;
using NodaTime;

namespace CaseFlow.Server.Intake;

/// <summary>What an import is asked to do.</summary>
/// <param name="Map">Path of the mapping.</param>
/// <param name="File">Path of the requests, CSV or gzip of CSV.</param>
/// <param name="Rejects">Path to write rows to that cannot be taken.</param>
public sealed record ImportAsked(string Map, string File, string Rejects);

/// <summary>Imports one file: surveys it, makes the directory where the mapping says so, takes every row.</summary>
public sealed class ImportJob(CaseDesk desk, Journal journal, StreamCache<Dossier> dossiers, Districts districts, DirectoryRoad road, TimeProvider time)
{
    /// <summary>Told about each part of the work, a line each.</summary>
    public Action<string> Say { get; init; } = _ => { };

    /// <summary>Told the totals after each row; cheap, and never at once from two threads.</summary>
    public Action<ImportTotals> Count { get; init; } = _ => { };

    /// <summary>Shows the work's progress, given the number of rows; runs the work.</summary>
    public Func<long, Func<Action<ImportTotals>, Task>, Task> Show { get; init; } = (_, work) => work(_ => { });

    /// <summary>The totals; when it is stopped, those so far have been counted and a second run goes on.</summary>
    /// <exception cref="CannotRunException">The mapping, the file or the district is not fit; or the database is away.</exception>
    public async Task<ImportTotals> Run(ImportAsked asked, CancellationToken cancel)
    {
        var mapping = MappingFile.Open(asked.Map);
        var survey = SurveyOf(asked.File, mapping);
        var code = mapping.District.Code;
        if (mapping.Create is not null && await DirectoryFromFile.Make(road, districts.Of(code), mapping, Path.GetDirectoryName(Path.GetFullPath(asked.Map))!, survey, cancel) is > 0 and var events)
            Say($"The directory of {mapping.District.Name} ({code}) took {events} events from the file.");
        if (!districts.Of(code).HasCentre) throw new CannotRunException(
            $"The database knows no district {code}: start the server once, which loads its seeds, or let the mapping make the directory with 'create'.");
        using var rejects = Rejects.Create(asked.Rejects);
        using var file = RequestFile.Open(asked.File, mapping.Form);
        var totals = await Take(file, mapping, rejects, survey.Rows, cancel);
        return totals.Read == survey.Rows ? totals : throw new CannotRunException($"{asked.File} changed while it was read: {totals.Read} rows now, {survey.Rows} before. Import it again.");
    }

    private static Survey SurveyOf(string path, FileMapping mapping)
    {
        using var file = RequestFile.Open(path, mapping.Form);
        return Survey.Of(file.Lines(), mapping, new Columns(mapping, file.Header));
    }

    private async Task<ImportTotals> Take(RequestFile file, FileMapping mapping, Rejects rejects, long rows, CancellationToken cancel)
    {
        var (district, now) = (districts.Of(mapping.District.Code), Now);
        var import = new CaseImport(desk, journal, dossiers, district, mapping.Source, now);
        var flow = new RowFlow(import, new RequestReader(mapping, new Columns(mapping, file.Header), district, now), mapping.Source);
        var totals = default(ImportTotals);
        await Show(rows, show => flow.Run(file.Lines(), row =>
        {
            totals = totals.With(row);
            if (row.Reason is not null) rejects.Add(row);
            Count(totals);
            show(totals);
        }, cancel));
        return totals;
    }

    private Instant Now => Instant.FromUnixTimeTicks(time.GetUtcNow().UtcTicks / 10 * 10 - DateTime.UnixEpoch.Ticks);
}
