using System.Globalization;
using System.Text;
using CaseFlow.Server.Running;
using CsvHelper;

namespace CaseFlow.Server.Intake;

/// <summary>The file of rows that could not be taken: line, row id and reason, in the order of the rows.</summary>
internal sealed class Rejects : IDisposable
{
    private readonly CsvWriter csv;

    private Rejects(string path, CsvWriter csv) => (Path, this.csv) = (path, csv);

    public string Path { get; }

    /// <exception cref="CannotRunException">The file cannot be written.</exception>
    public static Rejects Create(string path)
    {
        try
        {
            var csv = CsvWriter.Create(new StreamWriter(path, append: false, new UTF8Encoding(false)), new CsvWriterOptions { NewLine = "\n" });
            csv.WriteRecord(["line", "id", "reason"]);
            return new Rejects(path, csv);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new CannotRunException($"The reject file {path} cannot be written ({refused.Message}): choose another place with --rejects.", refused);
        }
    }

    public void Add(RowOutcome row)
    {
        csv.WriteRecord([row.Line.ToString(CultureInfo.InvariantCulture), row.Id ?? "", row.Reason ?? ""]);
        csv.Flush();
    }

    public void Dispose() => csv.Dispose();
}
