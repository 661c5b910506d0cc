using System.Text;
using CaseFlow.Domain;
using CsvHelper;

namespace CaseFlow.Server.People;

/// <summary>One line of a file of people, as it is written there.</summary>
/// <param name="Line">Of the file, the header being the first.</param>
/// <param name="Broken">Why its fields cannot be told apart; null when they can.</param>
internal sealed record PeopleRow(long Line, string Login, string Name, string Unit, string Roles, string? Broken = null);

/// <summary>A file of people: CSV with the columns login, name, unit and roles in any order, in UTF-8, or as Excel writes it on Chinese machines.</summary>
/// <param name="Encoding">What it was read as.</param>
internal sealed record PeopleFile(string Encoding, IReadOnlyList<PeopleRow> Rows)
{
    /// <summary>The largest file in bytes, and the most people in one.</summary>
    public const int MostBytes = 1024 * 1024, MostRows = 2_000;

    public static readonly string[] Columns = ["login", "name", "unit", "roles"];

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true), Chinese = ChineseOnes();

    private static readonly Rejected Unreadable = Rejected.Invalid("encoding_unknown", "The file is neither UTF-8 nor GB 18030. Save it as 'CSV UTF-8' and send it again.");

    private static readonly Rejected Headless = Rejected.Invalid("columns_missing", $"The first line must name the columns {string.Join(", ", Columns)}, each once.");

    private static readonly Rejected TooLong = Rejected.Invalid("rows_too_many", $"The file has more than {MostRows} people. Split it.");

    public static (PeopleFile? File, Rejected? Wrong) Read(byte[] bytes)
    {
        if (TextOf(bytes) is not var (text, encoding)) return (null, Unreadable);
        using var csv = CsvReader.Create(new StringReader(text), new CsvReaderOptions { Separator = ',', HasHeader = false, TrackLineNumbers = true, TrimWhitespace = true });
        try
        {
            if (!csv.Read() || PlacesIn(csv.Current.ToArray()) is not { } places) return (null, Headless);
            var rows = new List<PeopleRow>();
            while (csv.Read())
            {
                var fields = csv.Current.ToArray();
                if (fields.All(string.IsNullOrWhiteSpace)) continue;
                if (rows.Count == MostRows) return (null, TooLong);
                rows.Add(Row(csv.LineNumber, fields, places));
            }
            return (new PeopleFile(encoding, rows), null);
        }
        catch (CsvFormatException damaged)
        {
            return (null, Rejected.Invalid("file_damaged", $"The file cannot be read from line {damaged.LineNumber} on. Look for a quote that is not closed."));
        }
    }

    private static PeopleRow Row(long line, string[] fields, int[] places) => fields.Length == places.Length
        ? new PeopleRow(line, fields[places[0]].Trim(), fields[places[1]].Trim(), fields[places[2]].Trim(), fields[places[3]].Trim())
        : new PeopleRow(line, fields[0].Trim(), "", "", "", $"The line has {fields.Length} fields where the first line has {places.Length}. Put text with commas in quotes.");

    /// <summary>Where each column stands; null when one is missing, doubled or unknown.</summary>
    private static int[]? PlacesIn(string[] header)
    {
        var named = Array.ConvertAll(header, name => name.Trim().ToLowerInvariant());
        var places = Array.ConvertAll(Columns, column => Array.IndexOf(named, column));
        return named.Length == Columns.Length && places.All(place => place >= 0) ? places : null;
    }

    /// <summary>The text without its mark of order, and what it was read as.</summary>
    private static (string Text, string Encoding)? TextOf(byte[] bytes)
    {
        foreach (var encoding in (Encoding[])[Utf8, Chinese])
            try
            {
                return (encoding.GetString(bytes).TrimStart('\uFEFF'), encoding == Utf8 ? "UTF-8" : "GB 18030");
            }
            catch (DecoderFallbackException)
            {
                // The next one may fit.
            }
        return null;
    }

    private static Encoding ChineseOnes()
    {
        System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return System.Text.Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
