using System.Globalization;
using System.Text;
using CaseFlow.Domain;
using CaseFlow.Domain.Cases;
using CaseFlow.Server.Http;
using NodaTime;
using NodaTime.Text;

namespace CaseFlow.Server.Cases;

/// <summary>Which cases a list asks for; every filter is optional and they all narrow.</summary>
public sealed record ListAsked
{
    /// <summary>The most rows of one page.</summary>
    public const int MostRows = 200;

    private const int UsualRows = 50;

    /// <summary>The query as the contract describes it.</summary>
    internal static readonly QueryParameter[] Parameters =
    [
        QueryParameter.OneOf<Queue>("queue"), QueryParameter.OneOf<CaseClass>("class"), QueryParameter.OneOf<Channel>("channel"),
        QueryParameter.Text("item"), QueryParameter.Text("category"), QueryParameter.Text("unit"), QueryParameter.Text("area"), QueryParameter.Text("q"),
        QueryParameter.Moment("reportedFrom"), QueryParameter.Moment("reportedTo"), QueryParameter.Text("after"), QueryParameter.Number("limit", 1, MostRows),
    ];

    public Queue? Queue { get; private init; }
    public CaseClass? Class { get; private init; }
    public Channel? Channel { get; private init; }
    public string? Item { get; private init; }
    public string? Category { get; private init; }
    public string? Unit { get; private init; }
    public string? Area { get; private init; }
    public string? Text { get; private init; }
    public Instant? ReportedFrom { get; private init; }
    public Instant? ReportedBefore { get; private init; }
    public int Limit { get; private init; } = UsualRows;

    /// <summary>Where the page before ended.</summary>
    public (Instant ReportedAt, string Id)? After { get; private init; }

    /// <summary>Reads the query; names the first parameter that cannot be taken.</summary>
    internal static (ListAsked? Asked, Problem? Wrong) Read(IQueryCollection query)
    {
        var read = new QueryWords(query);
        var asked = new ListAsked
        {
            Queue = read.Name<Queue>("queue"), Class = read.Name<CaseClass>("class"), Channel = read.Name<Channel>("channel"),
            Item = read.Text("item"), Category = read.Text("category"), Unit = read.Text("unit"), Area = read.Text("area"), Text = read.Text("q"),
            ReportedFrom = read.Moment("reportedFrom"), ReportedBefore = read.Moment("reportedTo"),
            Limit = (int)(read.Number("limit", 1, MostRows) ?? UsualRows),
            After = AfterOf(read),
        };
        return read.Wrong is { } wrong ? (null, wrong) : (asked, null);
    }

    /// <summary>Where the page before ended; null for the first page.</summary>
    internal static (Instant ReportedAt, string Id)? AfterOf(QueryWords query) =>
        query.Take("after", Cursor, "It is the 'next' of the page before, unchanged.");

    /// <summary>The cursor that goes on after this row.</summary>
    public static string CursorAfter(CaseRow row) =>
        Convert.ToBase64String(Encoding.ASCII.GetBytes($"{InstantPattern.ExtendedIso.Format(row.ReportedAt)} {row.Id}"))
            .Replace('+', '-').Replace('/', '_').TrimEnd('=');

    private static (Instant, string)? Cursor(string text)
    {
        var padded = text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - text.Length % 4) % 4);
        var bytes = new byte[padded.Length];
        if (!Convert.TryFromBase64String(padded, bytes, out var written)) return null;
        var parts = Encoding.ASCII.GetString(bytes, 0, written).Split(' ');
        return parts.Length == 2 && InstantPattern.ExtendedIso.Parse(parts[0]) is { Success: true, Value: var at } && QueryWords.IsStorable(at) && Guid.TryParseExact(parts[1], "D", out var id)
            ? (at, id.ToString())
            : null;
    }
}
