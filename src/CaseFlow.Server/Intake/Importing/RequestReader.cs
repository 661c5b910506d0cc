using System.Globalization;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Domain.Directory;
using NodaTime;
using NodaTime.TimeZones;

namespace CaseFlow.Server.Intake;

/// <summary>Reads rows as requests by a mapping, in the words of the district's directory.</summary>
internal sealed class RequestReader(FileMapping mapping, Columns columns, District district, Instant now)
{
    private static readonly Instant Earliest = Instant.FromUtc(1970, 1, 1, 0, 0);

    private readonly Names names = new(mapping);

    /// <summary>The request; or why the row cannot be taken, as a sentence.</summary>
    public (Request? Request, string? Reason) Read(RequestLine line)
    {
        if (line.Unreadable is { } unreadable) return (null, unreadable);
        try
        {
            return (Taken(line), null);
        }
        catch (NotTakenException no)
        {
            return (null, no.Message);
        }
    }

    /// <summary>The source's own number of a row, where it has one.</summary>
    public string? Id(RequestLine line) => line.Unreadable is null ? columns.Raw(mapping.Fields.Id, line) : null;

    private Request Taken(RequestLine line)
    {
        var fields = mapping.Fields;
        if (line.Fields.Any(field => field.Contains('\uFFFD'))) throw new NotTakenException($"The row cannot be read as {mapping.Form.Encoding.WebName}.");
        var id = columns.Raw(fields.Id, line) ?? throw Empty(fields.Id);
        var opened = Moment(fields.Opened, line) ?? throw Empty(fields.Opened);
        var closed = fields.Closed is null ? null : Moment(fields.Closed, line);
        if (closed < opened) throw new NotTakenException($"{fields.Closed!.Column} lies before {fields.Opened.Column}.");
        var description = columns.Meaning(fields.Description, line) ?? throw Empty(fields.Description);
        var item = Known(fields.Item, line, name => Names.Item(district, name), "item of the catalogue");
        var unit = Known(fields.Unit, line, name => Names.Taker(district, name), "unit that can take it");
        var result = fields.Result is null ? null : columns.Meaning(fields.Result, line);
        return new Request(
            id, opened, closed, description, Channel(line), item.Code, unit.Code, Place(line), result ?? $"Closed by {mapping.Source}.");
    }

    private PlaceGiven Place(RequestLine line)
    {
        var fields = mapping.Fields;
        var area = Known(fields.Area, line, name => names.Area(district, name), "area");
        var address = fields.Address is null ? null : columns.Meaning(fields.Address, line);
        return Position(line) is { } at
            ? new PlaceGiven(at.Longitude, at.Latitude, address, area.Code)
            : new PlaceGiven(Address: address, Area: area.Code);
    }

    private Domain.Position? Position(RequestLine line)
    {
        var (longitude, latitude) = (Degrees(mapping.Fields.Longitude, line), Degrees(mapping.Fields.Latitude, line));
        if (longitude is null && latitude is null) return null;
        if (longitude is null || latitude is null) throw new NotTakenException("Of longitude and latitude only one is given.");
        var at = new Domain.Position(longitude.Value, latitude.Value);
        if (mapping.Ground is not { } ground) return at;
        if (ground.Nowhere.Contains(at)) return null;
        return at.Longitude >= ground.West && at.Longitude <= ground.East && at.Latitude >= ground.South && at.Latitude <= ground.North
            ? at
            : throw new NotTakenException(string.Create(CultureInfo.InvariantCulture, $"Longitude {longitude} and latitude {latitude} lie outside the mapping's ground."));
    }

    private double? Degrees(ValueSource? source, RequestLine line)
    {
        if (source is null || columns.Meaning(source, line) is not { } text) return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && double.IsFinite(degrees)
            ? degrees
            : throw new NotTakenException($"{source.Field} '{Clipped(text)}' is no number of degrees.");
    }

    private Instant? Moment(ValueSource source, RequestLine line)
    {
        if (columns.Meaning(source, line) is not { } text) return null;
        var parsed = mapping.Form.Time.Parse(text);
        if (!parsed.Success) throw new NotTakenException($"{source.Field} '{Clipped(text)}' is no time as in {mapping.Form.Time.PatternText}.");
        // The hour that clocks skip in spring counts as the one after it, and of the doubled hour in autumn the first.
        var moment = parsed.Value.InZone(mapping.District.Zone, Resolvers.LenientResolver).ToInstant();
        if (moment > now) throw new NotTakenException($"{source.Field} {text} lies in the future.");
        return moment >= Earliest ? moment : throw new NotTakenException($"{source.Field} {text} lies before 1970.");
    }

    private Channel Channel(RequestLine line)
    {
        var source = mapping.Fields.Channel;
        return Words.TryGetValue(columns.Meaning(source, line) ?? "", out var channel) || Words.TryGetValue(source.Default ?? "", out channel)
            ? channel
            : throw new NotTakenException($"{source.Field} '{Clipped(columns.Raw(source, line))}' is in neither the mapping's table nor its default.");
    }

    private static readonly Dictionary<string, Channel> Words = Enum.GetValues<Channel>().ToDictionary(value => value.WrittenName());

    private T Known<T>(ValueSource source, RequestLine line, Func<string, T?> find, string what) where T : class
    {
        var raw = columns.Raw(source, line);
        if (source.Meaning(raw) is { } name && find(name) is { } found) return found;
        if (source.Default is { } otherwise)
            return find(otherwise) ?? throw new NotTakenException($"The mapping's default for {source.Field}, '{otherwise}', is no {what} of {district.Name}.");
        throw raw is null ? Empty(source) : new NotTakenException($"{source.Field} '{Clipped(raw)}' is no {what} of {district.Name}, and the mapping gives no default.");
    }

    private static NotTakenException Empty(ValueSource source) => new($"{source.Field} is empty.");

    private static string Clipped(string? text) => text is null ? "" : text.Length <= 60 ? text : text[..60] + "…";

    /// <summary>A row cannot be taken; the message says why.</summary>
    private sealed class NotTakenException(string sentence) : Exception(sentence);
}
