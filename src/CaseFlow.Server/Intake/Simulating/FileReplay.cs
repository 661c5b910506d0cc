using CaseFlow.Domain.Cases;
using CaseFlow.Server.Running;
using NodaTime;

namespace CaseFlow.Server.Intake;

/// <summary>The requests of a file as incidents, in the file's own rhythm. Rows that cannot be taken are left out: an import names them.</summary>
internal static class FileReplay
{
    /// <exception cref="CannotRunException">The mapping or the file is not fit.</exception>
    public static IEnumerable<Incident> Incidents(string path, FileMapping mapping, Surroundings around, Instant now)
    {
        using var file = RequestFile.Open(path, mapping.Form);
        var reader = new RequestReader(mapping, new Columns(mapping, file.Header), around.District, now);
        Instant? first = null;
        foreach (var line in file.Lines())
        {
            if (reader.Read(line).Request is not { } request) continue;
            first ??= request.Opened;
            yield return new Incident(
                Duration.Max(Duration.Zero, request.Opened - first.Value),
                new Report(request.Channel, request.Description, request.Place, request.Item, Reference: request.Id));
        }
    }
}
