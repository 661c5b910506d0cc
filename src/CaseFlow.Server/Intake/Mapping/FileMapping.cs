using System.Text;
using CaseFlow.Domain.Directory;
using NodaTime;
using NodaTime.Text;

namespace CaseFlow.Server.Intake;

/// <summary>How a file of service requests is read: which column is what, and what its values mean. See <c>seeds/mappings</c>.</summary>
/// <param name="File">The mapping's own file name.</param>
/// <param name="Source">Names the file's origin; part of every imported case's id, so that a second time is known.</param>
public sealed record FileMapping(
    string File, string Source, MappedDistrict District, FileForm Form, MappedFields Fields, Ground? Ground, Creation? Create);

/// <summary>The district that the requests belong to.</summary>
/// <param name="Zone">By whose clocks the file's times are written.</param>
public sealed record MappedDistrict(string Code, string Name, DateTimeZone Zone);

/// <summary>How the file is written.</summary>
/// <param name="Time">Pattern of its times, in NodaTime's letters.</param>
public sealed record FileForm(Encoding Encoding, char Separator, LocalDateTimePattern Time);

/// <summary>Where each part of a request comes from.</summary>
public sealed record MappedFields(
    ValueSource Id, ValueSource Opened, ValueSource? Closed, ValueSource Description, ValueSource Channel, ValueSource Item,
    ValueSource Unit, ValueSource Area, ValueSource? Address, ValueSource? Longitude, ValueSource? Latitude, ValueSource? Result)
{
    internal IEnumerable<ValueSource> All =>
        new[] { Id, Opened, Closed, Description, Channel, Item, Unit, Area, Address, Longitude, Latitude, Result }.OfType<ValueSource>();
}

/// <summary>A value of a row: of a column, put through a table; or the default where that is blank or unknown.</summary>
/// <param name="Column">Name in the header; null for a constant.</param>
/// <param name="Values">What the file's values mean, whatever their case; others stand for themselves.</param>
/// <param name="Line">The mapping's line, for a sentence about it.</param>
public sealed record ValueSource(string? Column, IReadOnlyDictionary<string, string> Values, string? Default, string Field, long Line)
{
    /// <summary>What a value of the column means; null when it is blank.</summary>
    public string? Meaning(string? raw)
    {
        raw = raw?.Trim();
        return string.IsNullOrEmpty(raw) ? null : Values.GetValueOrDefault(raw, raw);
    }
}

/// <summary>Coordinates that are believed: inside the box (WGS-84 degrees), and not those that the source writes for "unknown".</summary>
public sealed record Ground(double West, double South, double East, double North, IReadOnlyList<Domain.Position> Nowhere);

/// <summary>The district's directory is made from the file, where it lacks something that a row names.</summary>
/// <param name="Centre">Name of the centre.</param>
/// <param name="Category">Heading of an item.</param>
/// <param name="Class">Class of an item: general, important or urgent.</param>
/// <param name="Handle">How long handling any of them may take; the policy's to say when null.</param>
/// <param name="Calendar">The file of its calendar, beside the mapping; null when it has none, and then no policy either.</param>
/// <param name="Policy">The file of its policy, beside the mapping; without one, no clock runs.</param>
public sealed record Creation(string Centre, ValueSource Category, ValueSource Class, Limit? Handle, string? Calendar, string? Policy)
{
    internal IEnumerable<ValueSource> All => [Category, Class];
}
