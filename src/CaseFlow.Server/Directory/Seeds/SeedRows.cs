using CaseFlow.Domain;
using CsvHelper;

namespace CaseFlow.Server.Directory.Seeds;

/// <summary>One row of a CSV file by the names of its columns.</summary>
internal sealed class SeedRow(SeedFile file, long line, Dictionary<string, string> fields)
{
    public string File => file.Name;

    public long Line => line;

    public string Field(string column) => fields[column];

    /// <summary>The field, or null with the mistake noted where it is empty.</summary>
    public string? Needed(string column)
    {
        if (fields[column].Length > 0) return fields[column];
        Wrong(column, "The field is empty.");
        return null;
    }

    /// <summary>One of an enumeration's written names; null, and noted, where it is empty or none.</summary>
    public T? Name<T>(string column) where T : struct, Enum
    {
        if (Needed(column) is not { } word) return null;
        var value = WrittenNames.Read<T>(word);
        if (value is null) Wrong(column, $"'{word}' is none of {string.Join(", ", Enum.GetValues<T>().Select(one => one.WrittenName()))}.");
        return value;
    }

    public void Wrong(string column, string sentence) => file.Wrong(line, column, sentence);
}

/// <summary>Reads CSV with a header of known columns; rows of the wrong length are noted and left out.</summary>
internal static class SeedRows
{
    private static readonly CsvReaderOptions Form = new()
    {
        Separator = ',', HasHeader = false, TrackLineNumbers = true, TrimWhitespace = true,
    };

    public static List<SeedRow> Read(SeedFile file, params string[] columns)
    {
        if (!File.Exists(file.Path))
        {
            file.Wrong(1, "file", "The file does not exist.");
            return [];
        }
        using var csv = CsvReader.FromFile(file.Path, Form);
        if (csv.Read() && csv.Current.ToArray().SequenceEqual(columns)) return [.. Rows(file, csv, columns)];
        file.Wrong(1, "", $"The first line must be {string.Join(',', columns)}.");
        return [];
    }

    private static IEnumerable<SeedRow> Rows(SeedFile file, CsvReader csv, string[] columns)
    {
        while (csv.Read())
            if (csv.FieldCount == columns.Length)
                yield return new SeedRow(file, csv.LineNumber, columns.Zip(csv.Current.ToArray()).ToDictionary());
            else
                file.Wrong(csv.LineNumber, "", $"This row has {csv.FieldCount} fields; the columns are {string.Join(',', columns)}.");
    }
}
