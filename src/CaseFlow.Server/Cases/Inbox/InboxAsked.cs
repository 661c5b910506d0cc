using System.Text;
using CaseFlow.Domain;
using CaseFlow.Domain.Inbox;
using CaseFlow.Server.Http;
using NodaTime;
using NodaTime.Text;

namespace CaseFlow.Server.Cases;

/// <summary>Which part of an inbox is asked for: one kind or all, one case or all, and where the page begins.</summary>
public sealed record InboxAsked
{
    /// <summary>The most tasks of one page.</summary>
    public const int MostTasks = 200;

    private const int UsualTasks = 100;

    /// <summary>How the end of the list, where nothing is due, is written in a cursor.</summary>
    private const string Never = "never";

    /// <summary>Before every task.</summary>
    private static readonly InboxPlace Beginning = new(DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), "", "");

    /// <summary>The query as the contract describes it.</summary>
    internal static readonly QueryParameter[] Parameters =
        [QueryParameter.OneOf<TaskKind>("kind"), QueryParameter.Text("case"), QueryParameter.Text("after"), QueryParameter.Number("limit", 1, MostTasks)];

    public TaskKind? Kind { get; private init; }

    /// <summary>The id of the only case asked about; whole, since a case has few tasks.</summary>
    public string? Case { get; private init; }

    /// <summary>Where the page before ended.</summary>
    public InboxPlace After { get; private init; } = Beginning;

    public int Limit { get; private init; } = UsualTasks;

    /// <summary>Reads the query; names the first parameter that cannot be taken.</summary>
    internal static (InboxAsked? Asked, Problem? Wrong) Read(IQueryCollection query)
    {
        var read = new QueryWords(query);
        var asked = new InboxAsked
        {
            Kind = read.Name<TaskKind>("kind"), Case = read.Text("case"), Limit = (int)(read.Number("limit", 1, MostTasks) ?? UsualTasks),
            After = read.Take("after", Cursor, "It is the 'next' of the page before, unchanged.") ?? Beginning,
        };
        return read.Wrong is { } wrong ? (null, wrong) : (asked, null);
    }

    /// <summary>The cursor that goes on after this task.</summary>
    public static string CursorAfter(InboxLine line)
    {
        var due = line.Task.DueAt is { } at ? InstantPattern.ExtendedIso.Format(at) : Never;
        return Convert.ToBase64String(Encoding.UTF8.GetBytes($"{due} {line.Case.Id} {line.Task.Id}")).Replace('+', '-').Replace('/', '_').TrimEnd('=');
    }

    private static InboxPlace? Cursor(string text)
    {
        var padded = text.Replace('-', '+').Replace('_', '/') + new string('=', (4 - text.Length % 4) % 4);
        var bytes = new byte[padded.Length];
        if (!Convert.TryFromBase64String(padded, bytes, out var written)) return null;
        return Encoding.UTF8.GetString(bytes, 0, written).Split(' ') is [var due, var id, var task] && Due(due) is { } at
            && Guid.TryParseExact(id, "D", out var guid) && !task.Contains('\0')
            ? new InboxPlace(at, guid.ToString(), task)
            : null;
    }

    private static DateTime? Due(string written) =>
        written == Never ? DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc)
        : InstantPattern.ExtendedIso.Parse(written) is { Success: true, Value: var at } && QueryWords.IsStorable(at) ? at.ToDateTimeUtc()
        : null;
}

/// <summary>A place in the order of an inbox.</summary>
/// <param name="Due">UTC; the greatest there is when nothing is due.</param>
/// <param name="Case">The case's id.</param>
/// <param name="Task">The task's id.</param>
public readonly record struct InboxPlace(DateTime Due, string Case, string Task);
