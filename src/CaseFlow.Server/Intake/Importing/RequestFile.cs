using System.IO.Compression;
using System.Text;
using CaseFlow.Server.Running;
using CsvHelper;

namespace CaseFlow.Server.Intake;

/// <summary>A CSV file of service requests, plain or gzip, read row by row; only one row is in memory at a time.</summary>
internal sealed class RequestFile : IDisposable
{
    /// <summary>The largest row, in bytes: a quote that is never closed must not take in the rest of a large file.</summary>
    private const int LargestRow = 1 << 20;

    private readonly string name;
    private readonly CsvReader csv;
    private long unclosed;

    private RequestFile(string path, FileForm form)
    {
        name = Path.GetFileName(path);
        csv = CsvReader.Create(Text(path, form.Encoding), new CsvReaderOptions
        {
            Separator = form.Separator, HasHeader = false, TrackLineNumbers = true, MaxRecordSize = LargestRow,
            OnMalformedRecord = record => unclosed = record.Reason == CsvMalformedReason.UnterminatedQuote ? record.LineNumber : unclosed,
        });
    }

    public string[] Header { get; private set; } = [];

    /// <exception cref="CannotRunException">There is no such file, or it is empty or no gzip though it is called so.</exception>
    public static RequestFile Open(string path, FileForm form)
    {
        if (!File.Exists(path)) throw new CannotRunException($"There is no file {path}.");
        var file = new RequestFile(path, form);
        try
        {
            if (!file.Next()) throw new CannotRunException($"{file.name} is empty: its first line must name the columns.");
            file.Header = Array.ConvertAll(file.csv.Current.ToArray(), column => column.Trim());
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>The rows after the header.</summary>
    /// <exception cref="CannotRunException">The file is damaged.</exception>
    public IEnumerable<RequestLine> Lines()
    {
        while (Next())
            yield return csv.LineNumber == unclosed
                ? new RequestLine(csv.LineNumber, [], "A quote is opened in this row and never closed; all that follows in the file stands inside it.")
                : csv.FieldCount == Header.Length
                    ? new RequestLine(csv.LineNumber, csv.Current.ToArray())
                    : new RequestLine(csv.LineNumber, [], $"The row has {csv.FieldCount} fields where the header has {Header.Length}.");
    }

    private bool Next()
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException damaged)
        {
            throw new CannotRunException(
                $"{name} cannot be read from line {damaged.LineNumber} on: a row is longer than {LargestRow} bytes. Look for a quote that is not closed.", damaged);
        }
        catch (InvalidDataException damaged)
        {
            throw new CannotRunException($"{name} is damaged: {damaged.Message} Fetch it again; rows before the damage are imported already.", damaged);
        }
    }

    private static StreamReader Text(string path, Encoding encoding)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        Span<byte> start = stackalloc byte[2];
        var packed = file.ReadAtLeast(start, 2, throwOnEndOfStream: false) == 2 && start is [0x1f, 0x8b];
        file.Position = 0;
        return new StreamReader(packed ? new GZipStream(file, CompressionMode.Decompress) : file, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
    }

    public void Dispose() => csv.Dispose();
}
